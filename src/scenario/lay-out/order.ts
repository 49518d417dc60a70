/** The order of a line as it is laid out. */

import type { Order, ServiceStage } from '../as-read/stage.ts';
import type { OrderPlan } from '../plan/plan.ts';
import { isAtOffices } from './land.ts';
import { type Ground, parameter } from './parameter.ts';

/** Lays an order out; nothing for first come, first served. */
export function orderPlan(
  written: Order,
  stage: ServiceStage,
  ground: Ground,
): OrderPlan | undefined {
  const { faults, land, listed } = ground;
  const path = `${stage}.order`;
  if (written === 'fifo') return undefined;
  if (written === 'newest-first') return { kind: written };
  if (written === 'fair-by-regency') {
    if (!isAtOffices(stage)) return { kind: written };
    faults.key(path, 'an office serves one regency, there are no others; write fifo');
    return undefined;
  }
  const { priority: column } = written;
  if (land.table === undefined && !listed?.table.header.includes(column)) {
    faults.key(path, `no table has a column "${column}"; name one of the arrivals or the places`);
    return undefined;
  }
  const num = { form: 'column', column, factor: 1 } as const;
  const by = parameter(num, path, { office: true, drawn: true }, ground);
  return by.form === 'offices' || by.form === 'arrivals' ? { kind: 'priority', by } : undefined;
}
