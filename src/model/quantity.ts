/** A number of the plan while a run goes on: constant, by office, stepping, drawn, or given with the arrival. */

import { Rank } from '../engine/calendar.ts';
import { type Sampler, sampler } from '../engine/sampler.ts';
import type { Parameter } from '../scenario/plan/parameter.ts';
import { type Context, fate, numberListed } from './context.ts';
import type { Purpose } from './kinds.ts';

const enum Form {
  same,
  offices,
  law,
  arrivals,
}

const NO_VALUES = new Float64Array(0);

export class Quantity {
  private readonly form: Form;
  private value: number;
  private readonly values: Float64Array;
  private readonly sampler: Sampler | undefined;

  /** @param stepped called after each dated step */
  constructor(
    private readonly context: Context,
    parameter: Parameter,
    private readonly purpose: Purpose,
    stepped: () => void = () => {},
  ) {
    this.form = formOf(parameter);
    this.value = parameter.form === 'value' ? parameter.value : Number.NaN;
    this.values =
      parameter.form === 'offices' || parameter.form === 'arrivals' ? parameter.values : NO_VALUES;
    this.sampler = parameter.form === 'law' ? sampler(parameter.law) : undefined;
    if (parameter.form === 'steps') {
      this.value = parameter.values[0]!;
      context.timetables.add(Rank.change, parameter.from.subarray(1), (index) => {
        this.value = parameter.values[index + 1]!;
        stepped();
      });
    }
  }

  /** Its value for an entity that is served at an office; drawn by the entity's own chance. */
  of(entity: number, office: number, attempt = 0): number {
    switch (this.form) {
      case Form.same:
        return this.value;
      case Form.offices:
        return this.values[office]!;
      case Form.law:
        return this.sampler!.at(fate(this.context, this.purpose, entity, attempt));
      case Form.arrivals:
        return this.values[numberListed(this.context.entities, entity)] ?? 0;
    }
  }

  /** Its value at an office; a law is drawn from a sequence of the office's own, number `number`. */
  at(office: number, number = 0, attempt = 0): number {
    if (this.form === Form.same) return this.value;
    if (this.form === Form.offices) return this.values[office]!;
    const { chance, identity } = this.context;
    return this.sampler!.at(chance.draw(this.purpose, identity[office]!, number, attempt));
  }
}

function formOf(parameter: Parameter): Form {
  switch (parameter.form) {
    case 'value':
    case 'steps':
      return Form.same;
    case 'offices':
      return Form.offices;
    case 'law':
      return Form.law;
    case 'arrivals':
      return Form.arrivals;
  }
}
