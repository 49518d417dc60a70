/**
 * What each side's own ledger says of the same submissions at the end of every step, beside the one true
 * state of each. The beliefs differ from each other and from the truth by what is under way or gone.
 */

import { StageId } from '../model/kinds.ts';
import type { End } from '../model/observer.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { invariant } from './invariant.ts';

/** Columns of the ledgers, in their order; numbers of submissions, those from before the start included. */
export const LEDGERS = [
  // What each side believes.
  'believedRecorded',
  'believedSent',
  'centreHolds',
  'printReady',
  // Where each is: exactly one of these, and they add up to all that were ever recorded.
  'atOffice',
  'carried',
  'stranded',
  'atCentre',
  'awaitingCard',
  'printed',
  'duplicate',
  'recordAgain',
  'dropped',
  'lost',
] as const;
export type Ledger = Readonly<Record<(typeof LEDGERS)[number], number>>;

/** Of the step book: those a courier has are among those at the offices. */
type Levels = Readonly<Record<'atOffice' | 'carried' | 'stranded' | 'atCentre', number>>;

/** Whether the ledgers of a plan can differ in more than the classes of submissions show. */
function hasLedgers({ courier, adjudicate, reply, print, uplink }: Plan): boolean {
  return [courier, adjudicate, reply, print, uplink?.lostAnswer].some((part) => part !== undefined);
}

export class LedgerBook {
  /** Left the office's store for the centre, as far as the office knows. */
  sent = 0;
  private recorded = 0;
  private readonly ends = { printReady: 0, duplicate: 0, recordAgain: 0, dropped: 0, lost: 0 };
  /** Reached the centre and were not dropped or lost there. */
  private held = 0;
  private cards = 0;
  private readonly rows: Ledger[] = [];
  private readonly isKept: boolean;

  constructor(private readonly plan: Plan) {
    this.isKept = hasLedgers(plan);
  }

  before(stage: StageId): void {
    if (stage === StageId.station) return;
    this.records();
    if (stage === StageId.uplink) return;
    if (this.plan.uplink !== undefined) this.sent++;
    this.held++;
    if (stage === StageId.print) this.ends.printReady++;
  }

  /** Without a store what is recorded is sent. */
  records(): void {
    this.recorded++;
    if (this.plan.uplink === undefined) this.sent++;
  }

  delivered(): void {
    this.held++;
  }

  ended(end: End, atCentre: boolean): void {
    // Nearly all: by name it would be looked up at each of them.
    if (end === 'printReady') this.ends.printReady++;
    else this.ends[end]++;
    if (atCentre && (end === 'dropped' || end === 'lost')) this.held--;
  }

  printed(): void {
    this.cards++;
  }

  /** @throws BrokenInvariant if a submission has no state, or more than one */
  close(steps: Levels): void {
    if (!this.isKept) return;
    const { ends } = this;
    const states = {
      atOffice: steps.atOffice - steps.carried,
      carried: steps.carried,
      stranded: steps.stranded,
      atCentre: steps.atCentre,
      awaitingCard: ends.printReady - this.cards,
      printed: this.cards,
      duplicate: ends.duplicate,
      recordAgain: ends.recordAgain,
      dropped: ends.dropped,
      lost: ends.lost,
    };
    const sum = Object.values(states).reduce((total, count) => total + count, 0);
    invariant(sum === this.recorded, () => `${this.recorded} recorded, but ${sum} in the ledgers`);
    this.rows.push({
      believedRecorded: this.recorded - ends.recordAgain,
      believedSent: this.sent,
      centreHolds: this.held,
      printReady: ends.printReady,
      ...states,
    });
  }

  /** By step; absent where no stage is there that would make them worth telling. */
  tally(): { ledgers?: readonly Ledger[] } {
    return this.isKept ? { ledgers: this.rows } : {};
  }
}
