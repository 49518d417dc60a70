/** The time series of the country: levels at the end of each step, flows during it. */

import { StageId } from '../model/kinds.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import type { Whereabouts } from './delay-book.ts';
import { BrokenInvariant } from './invariant.ts';
import type { StepSeries } from './outcome.ts';

/** Where one in flight is; each is at one of these. */
export const enum Level {
  /** Not recorded yet. */
  persons = 0,
  /** In the hands of a courier, or before the desks that read in, as well. */
  atOffice = 1,
  stranded = 2,
  atCentre = 3,
  /** Answered and print-ready, without a card yet; none where nothing is printed. */
  awaitingCard = 4,
  /** Of what the centre has, with a life of its own. */
  copies = 5,
}

const LEVELS = 6;

type Levels = Readonly<Record<keyof typeof Level | 'carried', number>>;

/**
 * Levels change where one comes, goes or moves, and nowhere else: each is looked at there, and what an event
 * does not change needs no second look.
 */
export class StepBook {
  private readonly counts = new Int32Array(LEVELS);
  /** Of all levels: to be what is in flight. */
  private sum = 0;
  /** Of those at the offices, in the hands of a courier or before the desks that read in. */
  private carried = 0;
  /** Flows since the last step. */
  recorded = 0;
  delivered = 0;
  answered = 0;
  refused = 0;
  private readonly series: { [K in Exclude<keyof StepSeries, 'step' | 'ledgers'>]: number[] } = {
    recorded: [],
    delivered: [],
    answered: [],
    refused: [],
    persons: [],
    atOffice: [],
    stranded: [],
    atCentre: [],
  };

  constructor(private readonly plan: Plan) {}

  /** One was in a stage before the start. */
  before(stage: StageId): void {
    if (stage === StageId.station) this.comes(Level.persons);
    else if (stage === StageId.print) this.comes(Level.awaitingCard);
    else if (stage === StageId.match) this.comes(Level.atCentre);
    else this.comes(Level.atOffice);
  }

  /** One that was there is answered, dropped or lost. */
  ended(where: Whereabouts): void {
    if (where === 'centre') this.goes(Level.atCentre);
    else if (where === 'office') this.goes(Level.atOffice);
    else this.goes(Level.stranded);
  }

  comes(level: Level): void {
    this.counts[level]!++;
    this.sum++;
  }

  /** @throws BrokenInvariant if none was there */
  goes(level: Level): void {
    this.sum--;
    if (--this.counts[level]! < 0) this.complains('below zero');
  }

  /** @throws BrokenInvariant if none was there */
  moves(from: Level, to: Level): void {
    this.counts[to]!++;
    if (--this.counts[from]! < 0) this.complains('below zero');
  }

  /** Steps that have ended. */
  get closed(): number {
    return this.series.recorded.length;
  }

  /** A courier takes one that is at an office. */
  taken(): void {
    this.carried++;
  }

  /** @throws BrokenInvariant if none was carried */
  readIn(): void {
    if (--this.carried < 0) this.complains('below zero');
  }

  /** @throws BrokenInvariant if the levels are not those of so many in flight */
  check(inFlight: number): void {
    if (this.sum !== inFlight) this.complains(`${inFlight} in flight, but`);
  }

  get levels(): Levels {
    const { counts, carried } = this;
    return {
      persons: counts[Level.persons]!,
      atOffice: counts[Level.atOffice]!,
      carried,
      stranded: counts[Level.stranded]!,
      atCentre: counts[Level.atCentre]!,
      awaitingCard: counts[Level.awaitingCard]!,
      copies: counts[Level.copies]!,
    };
  }

  private complains(what: string): never {
    throw new BrokenInvariant(`${what} in the books ${JSON.stringify(this.levels)}`);
  }

  /** Ends a step. */
  close(): void {
    const { series, levels } = this;
    series.recorded.push(this.recorded);
    series.delivered.push(this.delivered);
    series.answered.push(this.answered);
    series.refused.push(this.refused);
    series.persons.push(levels.persons);
    series.atOffice.push(levels.atOffice);
    series.stranded.push(levels.stranded);
    series.atCentre.push(levels.atCentre);
    this.recorded = 0;
    this.delivered = 0;
    this.answered = 0;
    this.refused = 0;
  }

  tally(): StepSeries {
    const { series } = this;
    return {
      step: this.plan.series,
      recorded: Int32Array.from(series.recorded),
      delivered: Int32Array.from(series.delivered),
      answered: Int32Array.from(series.answered),
      refused: Int32Array.from(series.refused),
      persons: Int32Array.from(series.persons),
      atOffice: Int32Array.from(series.atOffice),
      stranded: Int32Array.from(series.stranded),
      atCentre: Int32Array.from(series.atCentre),
    };
  }
}
