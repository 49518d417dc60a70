/** Counts of one regency, of the country, or of what was waiting before the start; and what is unfinished. */

import type { Cause, CopyEnd, End } from '../model/observer.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { Histogram } from '../statistics/histogram.ts';
import { survivalQuantiles } from '../statistics/kaplan-meier.ts';
import type { Copies, Delay, Tally } from './outcome.ts';

const COPY_KEYS = ['made', 'recognised', 'answered', 'gone', 'left'] as const;

export class Counts {
  people = 0;
  /** Absent where nobody comes once more. */
  repeats: number | undefined;
  turnedAway = 0;
  gaveUp = 0;
  recorded = 0;
  onTime = 0;
  delayed = 0;
  printReady = 0;
  duplicate = 0;
  recordAgain = 0;
  dropped = 0;
  lost = 0;
  printed = 0;
  refusedOnce = 0;
  readonly causes: Record<string, number> = {};
  /** Absent where no answer can be lost. */
  copies: { -readonly [K in keyof Copies]: number } | undefined;
  /** [s] from the end of the recording to the centre, and to the answer. */
  readonly delivery = new Histogram();
  readonly turnRound = new Histogram();
  /** [s] from the end of the recording to the card. */
  readonly card = new Histogram();

  /** @param plan what it can have is counted from the start; without one, when something is added */
  constructor(plan?: Plan) {
    if (plan?.uplink?.lostAnswer !== undefined) this.startCopies();
    if (plan?.people.again !== undefined) this.repeats = 0;
  }

  comes(isRepeat: boolean): void {
    this.people++;
    if (isRepeat) this.repeats!++;
  }

  turnsAway(forGood: boolean): void {
    this.turnedAway++;
    if (forGood) this.gaveUp++;
  }

  ends(end: End, cause?: Cause): void {
    if (cause !== undefined) this.causes[cause] = (this.causes[cause] ?? 0) + 1;
    // Nearly all: by name it would be looked up at each of them.
    if (end === 'printReady') this.printReady++;
    else this[end]++;
  }

  /** @param delay from the recording to the answer [s] */
  answers(delay: number, isOnTime: boolean): void {
    if (isOnTime) this.onTime++;
    else this.delayed++;
    this.turnRound.add(delay);
  }

  /** A copy is no more. */
  discards(how: CopyEnd): void {
    if (how === 'recognised' || how === 'answered') this.copies![how]++;
    else this.copies!.gone++;
  }

  private startCopies(): void {
    this.copies ??= { made: 0, recognised: 0, answered: 0, gone: 0, left: 0 };
  }

  add(other: Counts): void {
    if (other.copies !== undefined) {
      this.startCopies();
      for (const key of COPY_KEYS) this.copies![key] += other.copies[key];
    }
    this.people += other.people;
    if (other.repeats !== undefined) this.repeats = (this.repeats ?? 0) + other.repeats;
    this.turnedAway += other.turnedAway;
    this.gaveUp += other.gaveUp;
    this.recorded += other.recorded;
    this.onTime += other.onTime;
    this.delayed += other.delayed;
    this.printReady += other.printReady;
    this.duplicate += other.duplicate;
    this.recordAgain += other.recordAgain;
    this.dropped += other.dropped;
    this.lost += other.lost;
    this.printed += other.printed;
    this.refusedOnce += other.refusedOnce;
    for (const [cause, count] of Object.entries(other.causes)) {
      this.causes[cause] = (this.causes[cause] ?? 0) + count;
    }
    this.delivery.merge(other.delivery);
    this.turnRound.merge(other.turnRound);
    this.card.merge(other.card);
  }
}

/** Who is unfinished at the end of a run: submissions, and people who are not recorded yet. */
export class Remains {
  people = 0;
  atOffice = 0;
  atCentre = 0;
  stranded = 0;
  /** Answered and print-ready, without a card. */
  awaitingCard = 0;
  /** Of the waiting, those past the delay target. */
  past = 0;
  /** Ages [s] of those not at the centre, of those without an answer, and of those who may still get a card. */
  readonly undelivered = new Histogram();
  readonly unanswered = new Histogram();
  readonly unprinted = new Histogram();

  add(other: Remains): void {
    this.people += other.people;
    this.atOffice += other.atOffice;
    this.atCentre += other.atCentre;
    this.stranded += other.stranded;
    this.awaitingCard += other.awaitingCard;
    this.past += other.past;
    this.undelivered.merge(other.undelivered);
    this.unanswered.merge(other.unanswered);
    this.unprinted.merge(other.unprinted);
  }
}

/** @param prints whether there is a print stage */
export function tallyOf(counts: Counts, remains: Remains, prints: boolean): Tally {
  return {
    recorded: counts.recorded,
    onTime: counts.onTime,
    delayed: counts.delayed,
    waitingAtOffice: remains.atOffice,
    waitingAtCentre: remains.atCentre,
    stranded: remains.stranded,
    dropped: counts.dropped,
    lost: counts.lost,
    waitingPast: remains.past,
    refusedOnce: counts.refusedOnce,
    people: counts.people,
    ...(counts.repeats !== undefined && { repeats: counts.repeats }),
    turnedAway: counts.turnedAway,
    gaveUp: counts.gaveUp,
    notYetRecorded: remains.people,
    answers: answersOf(counts),
    causes: { ...counts.causes },
    ...(counts.copies && { copies: { ...counts.copies } }),
    delivery: delayOf(counts.delivery, remains.undelivered, counts.recorded),
    turnRound: delayOf(counts.turnRound, remains.unanswered, counts.recorded),
    ...(prints && { print: printOf(counts, remains) }),
  };
}

function printOf(counts: Counts, remains: Remains): NonNullable<Tally['print']> {
  return {
    printed: counts.printed,
    waiting: remains.awaitingCard,
    delay: delayOf(counts.card, remains.unprinted, counts.recorded),
  };
}

export function answersOf(counts: Counts): Tally['answers'] {
  const { printReady, duplicate, recordAgain } = counts;
  return { printReady, duplicate, recordAgain };
}

/** @param recorded of whom those neither over nor unfinished will never get there */
function delayOf(over: Histogram, unfinished: Histogram, recorded: number): Delay {
  const never = recorded - over.count - unfinished.count;
  const quantiles = survivalQuantiles(over, unfinished, never, [0.5, 0.9, 0.95, 0.99]);
  const [p50, p90, p95, p99] = quantiles as [Quantile, Quantile, Quantile, Quantile];
  const count = over.count + unfinished.count;
  const isLongestKnown = over.count > 0 && never === 0 && unfinished.longest <= over.longest;
  return {
    finished: over.count,
    unfinished: unfinished.count,
    mean: count === 0 ? null : (over.sum + unfinished.sum) / count,
    p50,
    p90,
    p95,
    p99,
    max: isLongestKnown ? over.longest : null,
  };
}

type Quantile = number | null;
