/** Whether the model agrees with what was observed, in one sentence. */

import type { BackTest, Tested } from '../../experiment/backtest/backtest.ts';
import { type Both, EN, type Format, ID, inBoth } from '../format.ts';
import { drawsOf, figureName, lower, ofUse } from './backtest-words.ts';

/** The first rule that holds; each is true of the figures as printed. */
export function backTestFinding(found: BackTest): Both {
  const { kept } = drawsOf(found);
  if (kept === 0)
    return {
      id: 'Tidak ada tarikan asumsi yang cocok dengan semua angka penyetel skenario',
      en: 'No draw of the assumptions agrees with all figures by which the scenario was set',
    };
  const checks = ofUse(found, 'check');
  if (checks.length === 0)
    return {
      id: 'Semua angka dipakai untuk menyetel skenario: tidak ada yang mengujinya',
      en: 'All figures were used to set the scenario: none of them tests it',
    };
  const agree = checks.filter(({ verdict }) => verdict === 'agrees').length;
  const worst = checks
    .filter(({ verdict }) => verdict !== 'agrees')
    .reduce<Tested | undefined>(
      (most, one) => (most === undefined || timesOff(one) > timesOff(most) ? one : most),
      undefined,
    );
  const said = inBoth((f) => agreement(agree, checks.length, f));
  if (worst === undefined) return said;
  const furthest = (f: Format) =>
    `${f.language === 'id' ? 'paling jauh' : 'furthest off'}: ${lower(figureName(worst.figure, found.plan, f.language))}`;
  return { id: `${said.id}; ${furthest(ID)}`, en: `${said.en}; ${furthest(EN)}` };
}

/** How many times as large one is as the other, the interval of the model and what the source leaves open. */
function timesOff({ figure, predicted }: Tested): number {
  return Math.max(predicted.low / figure.high, figure.low / predicted.high);
}

function agreement(agree: number, all: number, f: Format): string {
  const [some, of] = [f.count(agree), f.count(all)];
  if (f.language === 'id') return `Model cocok dengan ${some} dari ${of} angka pengujinya`;
  if (all === 1)
    return agree === 1
      ? 'The model agrees with the one figure that tests it'
      : 'The model does not agree with the one figure that tests it';
  return `The model agrees with ${some} of ${of} figures that test it`;
}
