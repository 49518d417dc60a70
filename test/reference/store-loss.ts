/** Stores that are lost now and then, each by its own chance. */

import { Rank } from '../../src/engine/calendar.ts';
import { Purpose } from '../../src/model/kinds.ts';
import type { Parameter } from '../../src/scenario/plan/parameter.ts';
import type { Office } from './office.ts';
import { Amount, type Run } from './run.ts';

/** @param rate at which each is lost with all in it [1/s] */
export function losesStores(
  run: Run,
  rate: Parameter,
  offices: readonly Office[],
  loses: (office: Office) => void,
): void {
  const rates = new Amount(run, rate, Purpose.storeLoss);
  const next = (office: Office, number: number) => {
    const u = run.draw(Purpose.storeLoss, office.number, number);
    const at = run.now - Math.log(u) / rates.at(office.number);
    if (at > run.plan.end) return;
    run.future.add(at, Rank.closing, () => {
      loses(office);
      next(office, number + 1);
    });
  };
  for (const office of offices) next(office, 0);
}
