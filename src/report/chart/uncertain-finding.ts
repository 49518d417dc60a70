/** Whether the assumptions or chance make a result uncertain, in one sentence. */

import type { Spread, Uncertain } from '../../experiment/vary/uncertain.ts';
import { figureText } from '../figure-text.ts';
import { type Both, EN, type Format, ID } from '../format.ts';
import { measureName } from '../measures.ts';
import { allOf } from '../noun.ts';

/**
 * The first rule that holds; each is true of the figures as printed.
 * @param spreads of the main outputs, the first told first
 */
export function uncertainFinding(plan: Uncertain['plan'], spreads: readonly Spread[]): Both {
  if (spreads.length === 0)
    return {
      id: 'Tidak ada keluaran utama yang bernilai di semua ulangan',
      en: 'No main output has a value in every run',
    };
  const varied = spreads.filter(({ share }) => share !== null);
  const [first] = varied;
  if (first === undefined)
    return {
      id: 'Asumsi dan kebetulan sama-sama tidak menggerakkan hasil',
      en: 'Neither the assumptions nor chance move the result',
    };
  const weight = weightOf(varied, spreads.length);
  const name = measureName(first.measure);
  const [id, en] = [ID, EN].map((f) => rangeText(plan, first, f)) as [string, string];
  return { id: `${name.id}: ${id}; ${weight.id}`, en: `${name.en}: ${en}; ${weight.en}` };
}

function rangeText(plan: Uncertain['plan'], one: Spread, f: Format): string {
  const text = (value: number) => figureText(plan, one, value, f);
  const between = (low: number, high: number) => {
    const [from, to] = [text(low), text(high)];
    if (from === to) return from;
    return f.language === 'id' ? `${from} sampai ${to}` : `${from} to ${to}`;
  };
  const [all, alone] = [
    between(one.low, one.high),
    between(one.byChance.low, one.byChance.high),
  ] as const;
  const nine = `${all} ${f.language === 'id' ? 'di sembilan dari sepuluh ulangan' : 'in nine in ten runs'}`;
  if (alone === all)
    return f.language === 'id'
      ? `${nine}, begitu juga karena kebetulan saja`
      : `${nine}, and so by chance alone`;
  return f.language === 'id'
    ? `${nine}, karena kebetulan saja ${alone}`
    : `${nine}, by chance alone ${alone}`;
}

/**
 * Which has more than half of the variance, where the interval of the share tells.
 * @param all outputs, also those that do not vary
 */
function weightOf(varied: readonly Spread[], all: number): Both {
  const inputs = varied.filter(({ shareInterval }) => shareInterval!.low > 0.5).length;
  const chance = varied.filter(({ shareInterval }) => shareInterval!.high < 0.5).length;
  if (inputs > 0 && inputs >= chance)
    return {
      id: `asumsi lebih berpengaruh daripada kebetulan pada ${ofAll(inputs, all, ID)}`,
      en: `the assumptions outweigh chance in ${ofAll(inputs, all, EN)}`,
    };
  if (chance > 0)
    return {
      id: `kebetulan lebih berpengaruh daripada asumsi pada ${ofAll(chance, all, ID)}`,
      en: `chance outweighs the assumptions in ${ofAll(chance, all, EN)}`,
    };
  return {
    id: 'yang lebih berpengaruh, asumsi atau kebetulan, belum dapat dibedakan',
    en: 'whether the assumptions or chance weigh more cannot be told yet',
  };
}

function ofAll(some: number, all: number, f: Format): string {
  const isId = f.language === 'id';
  if (all === 1) return isId ? 'keluaran ini' : 'this output';
  if (some < all)
    return `${f.count(some)} ${isId ? 'dari' : 'of'} ${f.count(all)} ${isId ? 'keluaran' : 'outputs'}`;
  return `${allOf(all, f)} ${isId ? 'keluaran' : 'outputs'}`;
}
