/** The people: who comes when, who is turned away, and who comes back. */

import { Rank } from '../../src/engine/calendar.ts';
import { Purpose } from '../../src/model/kinds.ts';
import type { Openings } from '../../src/scenario/plan.ts';
import { ByChance } from './by-chance.ts';
import { Amount, type Person, type Run } from './run.ts';

interface CrowdOptions {
  /** Whether there is no room for one who comes. */
  readonly isFull: (person: Person) => boolean;
  readonly enters: (person: Person) => void;
  readonly officeOf: (person: Person) => number;
  /** By office. */
  readonly zones: readonly number[];
  /** Of the stage that they come to, where it opens and closes. */
  readonly openings: readonly Openings[] | undefined;
}

export class Crowd {
  private readonly limit: Amount | undefined;
  private readonly gap: Amount | undefined;
  private readonly chance: ByChance | undefined;
  /** Numbers handed out today, by office. */
  private readonly numbers: number[];
  /** By place: turned away, to come back. */
  private readonly returning: Person[][];
  private came = 0;

  constructor(
    private readonly run: Run,
    private readonly options: CrowdOptions,
  ) {
    const { arrivals, limit } = run.plan.people;
    const comes = (office: number, number: number) => this.comes(office, number);
    this.chance =
      arrivals.kind === 'poisson' ? new ByChance(run, arrivals, options.zones, comes) : undefined;
    if (arrivals.kind === 'renewal') this.gap = new Amount(run, arrivals.gap, Purpose.gap);
    this.limit = limit && new Amount(run, limit, Purpose.room);
    this.numbers = options.zones.map(() => 0);
    this.returning = [...options.zones, 0].map(() => []);
    options.openings?.forEach(({ from, endsDay }, zone) => {
      run.onEach(from, (index) => {
        if (index === 0 || endsDay[index - 1] === 1) this.beginDay(zone);
      });
    });
  }

  begin(): void {
    this.chance?.begin();
    this.expectNext();
  }

  /** Nobody will come any more. */
  get isOver(): boolean {
    const { arrivals } = this.run.plan.people;
    if (this.returning.some((people) => people.length > 0)) return false;
    if (arrivals.kind === 'poisson') return this.chance!.isOver;
    return (
      arrivals.kind === 'none' || (arrivals.kind === 'listed' && this.came === arrivals.at.length)
    );
  }

  again(place: number): void {
    if (place !== this.run.nowhere) this.chance?.again(place);
  }

  turnAway(person: Person): void {
    const { run } = this;
    const { comeBack } = run.plan.people;
    const comesBack =
      run.draw(Purpose.comeBack, person.place, person.number, person.tries) < comeBack;
    run.tell('turnedAway', person, -1, comesBack ? '' : 'for good');
    if (!comesBack) {
      run.alive--;
      return;
    }
    person.tries++;
    this.returning[person.place]!.push(person);
  }

  /** The next of a list or of a sequence of gaps. */
  private expectNext(): void {
    const { run, gap, came } = this;
    const { arrivals } = run.plan.people;
    const arrive = (office: number) => () => {
      this.came++;
      this.expectNext();
      this.comes(office, came);
    };
    if (arrivals.kind === 'listed' && came < arrivals.at.length) {
      run.future.add(arrivals.at[came]!, Rank.arrival, arrive(arrivals.office[came]!));
    }
    if (gap !== undefined) run.future.add(run.now + gap.next(0, came), Rank.arrival, arrive(0));
  }

  private comes(office: number, number: number): void {
    const person = this.run.create(office, number);
    this.run.tell('arrived', person);
    this.asks(person);
  }

  /** Asks for a number: nobody is sent away with one. */
  private asks(person: Person): void {
    const { numbers, options } = this;
    const office = options.officeOf(person);
    const limit = this.limit?.at(office) ?? Number.POSITIVE_INFINITY;
    if (numbers[office]! >= limit || options.isFull(person)) this.turnAway(person);
    else {
      numbers[office]!++;
      options.enters(person);
    }
  }

  private beginDay(zone: number): void {
    const { zones, officeOf } = this.options;
    const servedBy = this.returning.map((_, place) => officeOf({ place } as Person));
    zones.forEach((own, place) => {
      if (own === zone) this.numbers[servedBy[place]!] = 0;
    });
    servedBy.forEach((office, place) => {
      if (zones[office] !== zone) return;
      const people = this.returning[place]!;
      // Who is turned away again comes back tomorrow.
      for (const person of people.splice(0)) this.asks(person);
    });
  }
}
