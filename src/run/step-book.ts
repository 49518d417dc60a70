/** The time series of the country: levels at the end of each step, flows during it. */

import type { Plan } from '../scenario/plan.ts';
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
