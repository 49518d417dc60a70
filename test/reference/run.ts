/** What all parts of the reference share: the plan, the future, chance, and who is told. */

import { Rank } from '../../src/engine/calendar.ts';
import { Chance } from '../../src/engine/chance.ts';
import type { Law } from '../../src/engine/laws.ts';
import { sampler } from '../../src/engine/sampler.ts';
import type { Purpose, StageId } from '../../src/model/kinds.ts';
import type { Observer } from '../../src/model/observer.ts';
import type { Shut } from '../../src/scenario/plan/hours.ts';
import type { Parameter } from '../../src/scenario/plan/parameter.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { Future, type Plan as Planned } from './future.ts';
import type { Told } from './told.ts';

/** Added to the number of one who comes once more after a recording. */
export const AGAIN = 2 ** 30;

/** Somebody who comes, and from the recording on the submission. */
export interface Person {
  /** The office, or one past the last of them for who was there before the start. */
  readonly place: number;
  readonly number: number;
  /** Of what the centre has, though its office does not know. */
  readonly isCopy: boolean;
  /** End of the recording [s]. */
  born?: number;
  /** Entry into the present stage [s]. */
  since?: number;
  /** Visits; once recorded, failed transfers. */
  tries: number;
  refused: boolean;
  /** Refusals since the last admission. */
  refusals: number;
  timer?: Planned | undefined;
  /** Of all who are there, each has another; the one that came free last is given first. */
  readonly slot: number;
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
  /** People who have yet to hear that they must be recorded again. */
  toHear = 0;
  private readonly chance: Chance;
  private readonly free: number[] = [];
  private slots = 0;

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
    const slot = this.free.pop() ?? this.slots++;
    return { place, number, slot, isCopy: false, tries: 0, refused: false, refusals: 0 };
  }

  copy({ timer, ...original }: Person): Person {
    const { slot } = this.create(original.place, original.number);
    return { ...original, slot, isCopy: true, refused: false, refusals: 0 };
  }

  /** One is no more. */
  release({ slot }: Person): void {
    this.alive--;
    this.free.push(slot);
  }

  /** Sets the one timer of a person. */
  setTimer(person: Person, what: string, seconds: number, rank: Rank, act: () => void): void {
    const timer = `${what} ${person.slot}`;
    person.timer = this.future.add(this.now + seconds, rank, act, timer);
  }

  /** A copy is no more. */
  discard(copy: Person, how: string): void {
    this.tell('discarded', copy, -1, how);
    this.release(copy);
  }

  /** By place; the draws of those before the start have a place of their own. */
  draw(purpose: Purpose, place: number, number: number, attempt = 0): number {
    return this.chance.draw(purpose, this.plan.identity[place] ?? 65_000, number, attempt);
  }

  drawOfCountry(purpose: Purpose, number: number): number {
    return this.chance.draw(purpose, 0, number);
  }

  /** Of what breaks together. */
  drawOfUnit(purpose: Purpose, unit: number, number: number, attempt: number): number {
    return this.chance.draw(purpose, unit, number, attempt);
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

  tellOf(what: 'capacity' | 'observes' | 'carries', stage: StageId | -1, number: number): void {
    this.told.push({ at: this.now, what, stage, place: -1, number, how: '', since: -1 });
  }

  /** At each of some instants; what lies before the start happens at the start. */
  onEach(rank: Rank, instants: ArrayLike<number>, act: (index: number) => void, index = 0): void {
    const at = instants[index];
    if (at === undefined || at > this.plan.end) return;
    this.future.add(Math.max(at, this.now), rank, () => {
      act(index);
      this.onEach(rank, instants, act, index + 1);
    });
  }

  /** Where something is shut, and where it opens again. */
  onShut({ from, to }: Shut, opening: Rank, act: (isShut: boolean) => void): void {
    this.onEach(Rank.closing, [from], () => act(true));
    this.onEach(opening, [to], () => act(false));
  }

  /** The first refusal of a submission is told; where it is its copy, the submission had been. */
  refuse(person: Person): void {
    if (!person.refused && !person.isCopy) this.tell('refusedFirst', person);
    person.refused = true;
  }
}

/** A number of the plan. */
export class Amount {
  private value = Number.NaN;
  private readonly law: ((u: number) => number) | undefined;

  constructor(
    private readonly run: Run,
    private readonly parameter: Parameter,
    private readonly purpose: Purpose,
    stepped: () => void = () => {},
  ) {
    if (parameter.form === 'value') this.value = parameter.value;
    if (parameter.form === 'law') this.law = drawn(parameter.law);
    if (parameter.form !== 'steps') return;
    this.value = parameter.values[0]!;
    run.onEach(Rank.change, parameter.from.slice(1), (index) => {
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
    if (this.parameter.form === 'arrivals') {
      // Who comes once more is as at the first time.
      return this.parameter.values[person.number % AGAIN] ?? 0;
    }
    if (this.law === undefined) return this.at(office);
    return this.law(this.run.draw(this.purpose, person.place, person.number, attempt));
  }

  /** The next of a sequence that an office draws from. */
  next(office: number, number: number): number {
    if (this.law === undefined) return this.at(office);
    return this.law(this.run.draw(this.purpose, office, number));
  }
}

/** What belongs to a uniform number; one draw of an inverse is a speed, of which the time is asked. */
function drawn(law: Law): (u: number) => number {
  if (law.kind === 'inverse') return (u) => 1 / sampler(law.of).at(u);
  const of = sampler(law);
  return (u) => of.at(u);
}
