/** What all parts of the reference share: the plan, the future, chance, and who is told. */

import { Rank } from '../../src/engine/calendar.ts';
import { Chance } from '../../src/engine/chance.ts';
import { type Sampler, sampler } from '../../src/engine/sampler.ts';
import type { Purpose, StageId } from '../../src/model/kinds.ts';
import type { Observer } from '../../src/model/observer.ts';
import type { Parameter, Plan } from '../../src/scenario/plan.ts';
import { Future, type Plan as Planned } from './future.ts';
import type { Told } from './told.ts';

/** Somebody who comes, and from the recording on the submission. */
export interface Person {
  /** The office, or one past the last of them for who was there before the start. */
  readonly place: number;
  readonly number: number;
  /** End of the recording [s]. */
  born?: number;
  /** Entry into the present stage [s]. */
  since?: number;
  /** Visits; once recorded, failed transfers. */
  tries: number;
  delivered: boolean;
  refused: boolean;
  timer?: Planned | undefined;
}

/** What comes after a stage. */
export interface Next {
  isFull(person: Person): boolean;
  /** Takes one who keeps a server until there is room; `leaves` frees that server. */
  holds(person: Person, leaves: () => void): void;
  takes(person: Person): void;
}

export class Run {
  readonly future = new Future();
  readonly told: Told[] = [];
  /** People and submissions that are not over; the stranded among them. */
  alive = 0;
  stranded = 0;
  private readonly chance: Chance;

  constructor(
    readonly plan: Plan,
    seed: string,
  ) {
    this.chance = new Chance(seed, 0);
  }

  get now(): number {
    return this.future.now;
  }

  /** Where those belong who were there before the start. */
  get nowhere(): number {
    return this.plan.regencyOf.length;
  }

  create(place: number, number: number): Person {
    this.alive++;
    return { place, number, tries: 0, delivered: false, refused: false };
  }

  /** By place; the draws of those before the start have a place of their own. */
  draw(purpose: Purpose, place: number, number: number, attempt = 0): number {
    return this.chance.draw(purpose, this.plan.identity[place] ?? 65_000, number, attempt);
  }

  drawOfCountry(purpose: Purpose, number: number): number {
    return this.chance.draw(purpose, 0, number);
  }

  tell(
    what: keyof Observer,
    { place, number }: Person,
    stage: StageId | -1 = -1,
    how = '',
    since = -1,
  ): void {
    this.told.push({ at: this.now, what, stage, place, number, how, since });
  }

  tellOf(what: 'capacity' | 'observes', stage: StageId | -1, number: number): void {
    this.told.push({ at: this.now, what, stage, place: -1, number, how: '', since: -1 });
  }

  /** At each of some instants; what lies before the start happens at the start. */
  onEach(instants: ArrayLike<number>, act: (index: number) => void, index = 0): void {
    const at = instants[index];
    if (at === undefined || at > this.plan.end) return;
    this.future.add(Math.max(at, this.now), Rank.change, () => {
      act(index);
      this.onEach(instants, act, index + 1);
    });
  }

  /** The first refusal of a submission is told. */
  refuse(person: Person): void {
    if (!person.refused) this.tell('refusedFirst', person);
    person.refused = true;
  }
}

/** A number of the plan. */
export class Amount {
  private value = Number.NaN;
  private readonly law: Sampler | undefined;

  constructor(
    private readonly run: Run,
    private readonly parameter: Parameter,
    private readonly purpose: Purpose,
    stepped: () => void = () => {},
  ) {
    if (parameter.form === 'value') this.value = parameter.value;
    if (parameter.form === 'law') this.law = sampler(parameter.law);
    if (parameter.form !== 'steps') return;
    this.value = parameter.values[0]!;
    run.onEach(parameter.from.slice(1), (index) => {
      this.value = parameter.values[index + 1]!;
      stepped();
    });
  }

  /** For everybody at an office now. */
  at(office: number): number {
    return this.parameter.form === 'offices' ? this.parameter.values[office]! : this.value;
  }

  /** For one person, by that person's own chance. */
  of(person: Person, office: number, attempt = 0): number {
    if (this.parameter.form === 'arrivals') return this.parameter.values[person.number]!;
    if (this.law === undefined) return this.at(office);
    return this.law.at(this.run.draw(this.purpose, person.place, person.number, attempt));
  }

  /** The next of a sequence that an office draws from. */
  next(office: number, number: number): number {
    if (this.law === undefined) return this.at(office);
    return this.law.at(this.run.draw(this.purpose, office, number));
  }
}
