/** The time series of the country: levels at the end of each step, flows during it. */

import { StageId } from '../model/kinds.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import type { Whereabouts } from './delay-book.ts';
import { BrokenInvariant } from './invariant.ts';
import type { StepSeries } from './outcome.ts';

export class StepBook {
  /** In flight and not recorded yet. */
  persons = 0;
  atOffice = 0;
  /** Of those, in the hands of a courier or before the desks that read in. */
  carried = 0;
  stranded = 0;
  atCentre = 0;
  /** Answered and print-ready, without a card yet; none where nothing is printed. */
  awaitingCard = 0;
  /** Of what the centre has, in flight as well, with a life of their own. */
  copies = 0;
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
    if (stage === StageId.station) this.persons++;
    else if (stage === StageId.print) this.awaitingCard++;
    else if (stage === StageId.match) this.atCentre++;
    else this.atOffice++;
  }

  /** One that was there is answered, dropped or lost. */
  ended(where: Whereabouts): void {
    if (where === 'centre') this.atCentre--;
    else if (where === 'office') this.atOffice--;
    else this.stranded--;
  }

  /** @throws BrokenInvariant if the levels are not those of so many in flight, or one is negative */
  check(inFlight: number): void {
    const { persons, atOffice, stranded, atCentre, awaitingCard, copies } = this;
    const sum = persons + atOffice + stranded + atCentre + awaitingCard + copies;
    // Of whole numbers below 2^31 the bits tell whether one of them is negative.
    const signs = persons | atOffice | this.carried | stranded | atCentre | awaitingCard | copies;
    if (signs < 0 || sum !== inFlight) this.complains(inFlight);
  }

  private complains(inFlight: number): never {
    const { persons, atOffice, carried, stranded, atCentre, awaitingCard, copies } = this;
    const levels = { persons, atOffice, carried, stranded, atCentre, awaitingCard, copies };
    throw new BrokenInvariant(`${inFlight} in flight, but in the books ${JSON.stringify(levels)}`);
  }

  /** Ends a step. */
  close(): void {
    const { series } = this;
    series.recorded.push(this.recorded);
    series.delivered.push(this.delivered);
    series.answered.push(this.answered);
    series.refused.push(this.refused);
    series.persons.push(this.persons);
    series.atOffice.push(this.atOffice);
    series.stranded.push(this.stranded);
    series.atCentre.push(this.atCentre);
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
