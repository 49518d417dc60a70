/** The scale of an axis that shows any measure: its unit, its factor and its ticks. */

import type { Unit } from '../../run/measures.ts';
import { DAY } from '../../units.ts';
import type { Format } from '../format.ts';
import { roundTicks } from './ticks.ts';

interface MeasureScale {
  /** What a value of the measure is multiplied by for the axis. */
  readonly factor: number;
  readonly ticks: readonly number[];
  /** Of the axis: "%", "days", "submissions". */
  readonly unit: string;
}

/** @param most the greatest value that is shown */
export function measureScale(unit: Unit, most: number, f: Format): MeasureScale {
  const id = f.language === 'id';
  if (unit === 'share') return { factor: 100, ticks: roundTicks(100 * most), unit: '%' };
  if (unit === 's') {
    const [length, name] =
      most >= 5 * DAY
        ? [DAY, id ? 'hari' : 'days']
        : most >= 2 * 3_600
          ? [3_600, id ? 'jam' : 'hours']
          : most >= 120
            ? [60, id ? 'menit' : 'minutes']
            : [1, id ? 'detik' : 'seconds'];
    return { factor: 1 / length, ticks: roundTicks(most / length), unit: name };
  }
  const names = { submissions: 'kiriman', people: 'orang', times: 'kali', IDR: 'IDR' };
  return { factor: 1, ticks: roundTicks(most), unit: id ? names[unit] : unit };
}

/** Of an axis of money from the least to the most [IDR]; one of them may be below 0. */
export function moneyScale(least: number, most: number, f: Format): MeasureScale {
  const size = Math.max(-least, most);
  const [from, inId, inEn] = MONEY.find(([limit]) => size >= limit) ?? [5, 'rupiah', 'rupiah'];
  const at = from / 5;
  const step = roundTicks(size / at)[1]!;
  const count = (value: number) => Math.ceil(value / at / step);
  const [below, above] = [Math.max(0, count(-least)), Math.max(1, count(most))];
  const ticks = Array.from({ length: below + above + 1 }, (_, i) => (i - below) * step);
  const unit = f.language === 'id' ? `biaya tambahan (${inId})` : `additional cost (${inEn})`;
  return { factor: 1 / at, ticks, unit };
}

/** From five of a unit on it reads best. */
const MONEY = [
  [5e12, 'triliun rupiah', 'trillion rupiah'],
  [5e9, 'miliar rupiah', 'billion rupiah'],
  [5e6, 'juta rupiah', 'million rupiah'],
] as const;
