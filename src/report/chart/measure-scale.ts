/** The scale of an axis that shows any measure: its unit, its factor and its ticks. */

import type { Unit } from '../../run/figures.ts';
import type { Format } from '../format.ts';
import { roundTicks } from './ticks.ts';

interface MeasureScale {
  /** What a value of the measure is multiplied by for the axis. */
  readonly factor: number;
  readonly ticks: readonly number[];
  /** Of the axis: "%", "days", "submissions". */
  readonly unit: string;
}

const DAY = 86_400;

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
