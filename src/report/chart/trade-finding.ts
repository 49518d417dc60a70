/** Which option is recommended, or why none is, in one sentence. */

import type { Money } from '../../experiment/costs.ts';
import type { Verdict } from '../../experiment/targets.ts';
import type { Unit } from '../../run/measures.ts';
import { amountText } from '../figure-text.ts';
import { type Both, capital, type Format, inBoth } from '../format.ts';
import { measureName } from '../measures.ts';
import { rupiahBand } from '../money.ts';
import { optionName } from '../names.ts';

/** An option with what it costs more than the base, and what it brings. */
export interface Traded {
  readonly name: string;
  readonly more: Money;
  readonly value: number;
  /** On the targets of the scenario; empty where it has none. */
  readonly verdicts: readonly Verdict[];
  /** Another one costs no more and is no worse, and one of the two is better. */
  readonly isBeaten: boolean;
}

export interface Trade {
  /** The base first. */
  readonly options: readonly Traded[];
  readonly base: string;
  readonly measure: string;
  readonly unit: Unit;
  readonly better: 'more' | 'less';
  /** Replications. */
  readonly count: number;
}

/** The one that meets all targets at the least cost, of equals the better one; nothing without targets. */
export function recommended({ options, better }: Trade): Traded | undefined {
  const way = better === 'more' ? -1 : 1;
  const meets = options.filter(
    ({ verdicts }) => verdicts.length > 0 && verdicts.every((verdict) => verdict === 'met'),
  );
  return [...meets].sort((a, b) => a.more.value - b.more.value || way * (a.value - b.value))[0];
}

/** The first rule that holds; each is true of the figures as printed. */
export function tradeFinding(trade: Trade): Both {
  const best = recommended(trade);
  if (best !== undefined) return inBoth((f) => recommendation(trade, best, f));
  if (trade.options.some(({ verdicts }) => verdicts.length > 0)) {
    const open = trade.options.filter(isOpen).length;
    return inBoth((f) => {
      const id = f.language === 'id';
      const all = trade.options.length;
      const none = all === 2 ? 'Neither' : 'None';
      if (open === 0)
        return id
          ? `Tidak satu pun dari ${f.count(all)} opsi memenuhi semua sasaran`
          : `${none} of the ${f.count(all)} options meets all targets`;
      return id
        ? `Belum ada opsi yang terbukti memenuhi semua sasaran; ${f.count(open)} belum dapat diputuskan`
        : `No option is shown to meet all targets; ${f.count(open)} ${open === 1 ? 'is' : 'are'} not decided`;
    });
  }
  return inBoth((f) => unbeaten(trade, f));
}

/** Missed by none, decided not by all. */
function isOpen({ verdicts }: Traded): boolean {
  return verdicts.length > 0 && !verdicts.includes('missed') && verdicts.includes('undecided');
}

function recommendation(trade: Trade, best: Traded, f: Format): string {
  const id = f.language === 'id';
  const { options, measure, unit, base } = trade;
  const name = optionName(best.name, f.language);
  const value = amountText(unit, best.value, f);
  const of = measureName(measure)[f.language].toLowerCase();
  const cheaper = options.filter((one) => isOpen(one) && one.more.value < best.more.value).length;
  const open =
    cheaper === 0
      ? ''
      : id
        ? `; ${f.count(cheaper)} yang lebih murah belum dapat diputuskan`
        : `; ${f.count(cheaper)} cheaper ${cheaper === 1 ? 'one is' : 'ones are'} not decided`;
  const own = options.find((one) => one.name === base);
  if (best === own)
    return id
      ? `${capital(name)} sudah memenuhi semua sasaran: ${of} ${value}${open}`
      : `${capital(name)} meets all targets already: ${of} ${value}${open}`;
  const cost = rupiahBand(best.more, f);
  const from = own === undefined ? '' : amountText(unit, own.value, f);
  const course = from === '' ? value : id ? `dari ${from} ke ${value}` : `from ${from} to ${value}`;
  return id
    ? `Disarankan ${name}: memenuhi semua sasaran dengan biaya tambahan terkecil, ${cost}; ${of} ${course}${open}`
    : `Recommended: ${name}, which meets all targets at the least additional cost, ${cost}; ${of} ${course}${open}`;
}

/** Without targets nothing is recommended: only what is beaten can be told. */
function unbeaten({ options, measure, unit }: Trade, f: Format): string {
  const id = f.language === 'id';
  const of = measureName(measure)[f.language].toLowerCase();
  const written = ({ more, value }: Traded) =>
    `${rupiahBand(more, f)} ${amountText(unit, value, f)}`;
  if (options.every((one) => written(one) === written(options[0]!)))
    return id ? `Semua opsi sama dalam biaya dan ${of}` : `All options are alike in cost and ${of}`;
  const left = options.filter(({ isBeaten }) => !isBeaten);
  const [only] = left;
  if (left.length === 1)
    return id
      ? `Dalam biaya dan ${of} ${optionName(only!.name, 'id')} tidak kalah dari opsi mana pun, dan semua opsi lain kalah`
      : `In cost and ${of} no option beats ${optionName(only!.name, 'en')}, and every other one is beaten`;
  return id
    ? `${f.count(left.length)} dari ${f.count(options.length)} opsi tidak kalah dalam biaya dan ${of}; tanpa sasaran tidak ada yang disarankan`
    : `${f.count(left.length)} of ${f.count(options.length)} options are unbeaten in cost and ${of}; without targets none is recommended`;
}
