/**
 * `ledgers.csv`, the country at the last step of each day of the centre's calendar, those from before the
 * start included. `at` is an instant of ISO 8601.
 *
 *   believedRecorded  people who believe that they are recorded: all but those who were found to have to
 *                     come again; the dropped and the lost know nothing
 *   believedSent      submissions that the office believes sent: acknowledged, or given to a courier
 *   centreHolds       received by the centre and not dropped there
 *   printReady        found unique, with a card or without
 *
 * Every submission is in exactly one of the others: at the office (waiting, being sent, between tries),
 * carried (by a courier, or before the desks that read in), stranded, at the centre without an answer,
 * awaiting a card, printed, duplicate, to be recorded again, dropped, lost.
 */

import { LEDGERS } from '../run/ledger-book.ts';
import type { Outcome } from '../run/outcome.ts';
import { stepEnd } from '../run/step-ends.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { DAY } from '../units.ts';
import { isoInstant } from './calendar.ts';
import { type Cell, csv } from './csv.ts';

/** The table, or nothing where a run keeps no ledgers. */
export function ledgerTable(plan: Plan, { steps }: Outcome): string | undefined {
  const { ledgers } = steps;
  if (ledgers === undefined) return undefined;
  // A midnight ends the day before it.
  const dayOf = (index: number) => Math.ceil((stepEnd(plan, index) - plan.centreMidnight) / DAY);
  const rows: Cell[][] = [['at', ...LEDGERS]];
  for (const [index, ledger] of ledgers.entries()) {
    if (index + 1 < ledgers.length && dayOf(index + 1) === dayOf(index)) continue;
    rows.push([isoInstant(plan, stepEnd(plan, index)), ...LEDGERS.map((name) => ledger[name])]);
  }
  return csv(rows);
}
