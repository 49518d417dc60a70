/** The gateway's quota of each regency and day, as liquids: its offices have equal parts of it. */

import type { Parameter } from '../../scenario/plan/parameter.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { DAY } from '../../units.ts';
import type { Cells } from './cells.ts';
import { expected } from './grid.ts';

export class FluidQuota {
  /** By cell: transfers that are left for today. */
  readonly left: Float64Array;

  constructor(
    private readonly plan: Plan,
    private readonly quota: Parameter,
    private readonly cells: Cells,
  ) {
    this.left = new Float64Array(cells.count);
  }

  /** At the centre's midnight, and at the start, there is a new one. */
  moveTo(instant: number): void {
    const isMidnight = Number.isInteger((instant - this.plan.centreMidnight) / DAY);
    if (instant > 0 && !isMidnight) return;
    this.cells.regency.forEach((regency, cell) => {
      const { firstOffice, offices } = this.plan.regencies[regency]!;
      const part = this.cells.offices[cell]! / offices;
      this.left[cell] = part * expected(this.quota, firstOffice, instant);
    });
  }
}
