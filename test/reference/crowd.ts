/** The people: who comes when, who is turned away, and who comes back. */

import { Rank } from '../../src/engine/calendar.ts';
import { Purpose } from '../../src/model/kinds.ts';
import type { Openings } from '../../src/scenario/plan/hours.ts';
import { ByChance } from './by-chance.ts';
import { ByCount } from './by-count.ts';
import { AGAIN, Amount, type Person, type Run } from './run.ts';

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
  private readonly counted: ByCount | undefined;
  private readonly after: Amount | undefined;
  /** Numbers handed out today, by office. */
  private readonly numbers: number[];
  /** By place: turned away, to come back. */
  private readonly returning: Person[][];
  private came = 0;
  /** Times that sources have begun to be idle. */
  private idled = 0;
  /** Those who will come once more before the end. */
  private comingAgain = 0;

  constructor(
    private readonly run: Run,
    private readonly options: CrowdOptions,
  ) {
    const { arrivals, limit, again } = run.plan.people;
    const comes = (office: number, number: number) => this.comes(office, number);
    if (arrivals.kind === 'poisson') {
      const demandOf = Array.from(arrivals.demandOf ?? zonesOf(run));
      this.chance = new ByChance(run, arrivals, demandOf, comes);
    }
    if (arrivals.kind === 'counted') this.counted = new ByCount(run, arrivals, comes);
    if (arrivals.kind === 'sources') this.gap = new Amount(run, arrivals.idle, Purpose.gap);
    this.after = again && new Amount(run, again.after, Purpose.repeat);
    if (arrivals.kind === 'renewal') this.gap = new Amount(run, arrivals.gap, Purpose.gap);
    this.limit = limit && new Amount(run, limit, Purpose.room);
    this.numbers = options.zones.map(() => 0);
    this.returning = [...options.zones, 0].map(() => []);
    options.openings?.forEach(({ from, endsDay }, zone) => {
      run.onEach(Rank.askerOpening, from, (index) => {
        if (index === 0 || endsDay[index - 1] === 1) this.beginDay(zone);
      });
    });
  }

  begin(): void {
    const { arrivals } = this.run.plan.people;
    this.chance?.begin();
    this.counted?.begin();
    this.expectNext();
    if (arrivals.kind === 'sources') for (let n = 0; n < arrivals.number; n++) this.idles();
  }

  /** Nobody will come any more. */
  get isOver(): boolean {
    const { arrivals } = this.run.plan.people;
    if (this.returning.some((people) => people.length > 0) || this.comingAgain > 0) return false;
    if (arrivals.kind === 'poisson') return this.chance!.isOver;
    if (arrivals.kind === 'counted') return this.counted!.isOver;
    return (
      arrivals.kind === 'none' || (arrivals.kind === 'listed' && this.came === arrivals.at.length)
    );
  }

  again(place: number): void {
    if (place !== this.run.nowhere) this.chance?.again(place);
  }

  /** One of a place has been dealt with: a source is idle again. */
  dealtWith(place: number): void {
    const { run } = this;
    if (run.plan.people.arrivals.kind === 'sources' && place !== run.nowhere) this.idles();
  }

  /** One has been recorded, and may come once more. */
  recorded({ place, number }: Person): void {
    const { run, after } = this;
    const { again } = run.plan.people;
    if (again === undefined || place === run.nowhere || number >= AGAIN) return;
    if (run.draw(Purpose.repeat, place, number, 0) >= again.share) return;
    const at = run.now + after!.of({ place, number } as Person, place, 1);
    if (at > run.plan.end) return;
    this.comingAgain++;
    run.future.add(at, Rank.arrival, () => {
      this.comingAgain--;
      this.comesAgain(run.create(place, number + AGAIN));
    });
  }

  turnAway(person: Person): void {
    const { run } = this;
    const { comeBack } = run.plan.people;
    const u = run.draw(Purpose.comeBack, person.place, person.number, person.tries);
    const comesBack = u < comeBack && this.findsDay(person);
    run.tell('turnedAway', person, -1, comesBack ? '' : 'for good');
    if (!comesBack) {
      run.release(person);
      this.dealtWith(person.place);
      return;
    }
    person.tries++;
    this.returning[this.lineOf(person)]!.push(person);
  }

  private comesAgain(person: Person): void {
    this.run.tell('arrived', person);
    // First thing on the next open day.
    if (this.options.openings === undefined) this.asks(person);
    else this.returning[this.lineOf(person)]!.push(person);
  }

  private idles(): void {
    const { run, gap } = this;
    run.future.add(run.now + gap!.next(0, this.idled++), Rank.arrival, () =>
      this.comes(0, this.came++),
    );
  }

  /** By appointment all whom an office serves wait for it together. */
  private lineOf(person: Person): number {
    const isByAppointment = this.run.plan.people.appointments !== undefined;
    return isByAppointment ? this.options.officeOf(person) : person.place;
  }

  /** By appointment: whether one of the numbers is free on a day that is not too far off. */
  private findsDay(person: Person): boolean {
    const { appointments } = this.run.plan.people;
    if (appointments === undefined) return true;
    const office = this.lineOf(person);
    const day = Math.floor(this.returning[office]!.length / this.limit!.at(office)) + 1;
    return day <= appointments.within;
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
    if (arrivals.kind === 'renewal')
      run.future.add(run.now + gap!.next(0, came), Rank.arrival, arrive(0));
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
      const isByAppointment = this.run.plan.people.appointments !== undefined;
      const today = isByAppointment ? this.limit!.at(office) : people.length;
      // Who is turned away again comes back tomorrow.
      for (const person of people.splice(0, today)) this.asks(person);
    });
  }
}

/** By office, a mobile team or not. */
function zonesOf({ plan }: Run): number[] {
  return Array.from(plan.regencyOf, (regency) => plan.regencies[regency]!.zone);
}
