/** After the answer: its way to the office, and the card. */

import { Rank } from '../../src/engine/calendar.ts';
import { Purpose, StageId } from '../../src/model/kinds.ts';
import type { End } from '../../src/model/observer.ts';
import type { BlanksPlan } from '../../src/scenario/plan/plan.ts';
import { Desk } from './desk.ts';
import { Amount, type Next, type Person, type Run } from './run.ts';

interface CardsOptions {
  readonly officeOf: (person: Person) => number;
  /** By office. */
  readonly zones: readonly number[];
  /** One of a place has been dealt with. */
  readonly dealtWith: (place: number) => void;
  readonly again: (place: number) => void;
}

export class Cards {
  private readonly print: Desk | undefined;
  private readonly takes: Amount | undefined;
  private blanks = Number.POSITIVE_INFINITY;

  constructor(
    private readonly run: Run,
    private readonly options: CardsOptions,
  ) {
    const { print, reply } = run.plan;
    if (print?.blanks) this.stock(print.blanks);
    this.print =
      print &&
      new Desk(
        run,
        { ...print, whenFull: 'block' },
        {
          stage: StageId.print,
          service: Purpose.printService,
          patience: Purpose.printService,
          placeOf: (person) => this.officeOfPrint(person),
          zones: options.zones,
          working: (_, servers) => servers,
          next: () => this.printed,
          reneged: () => {},
          lost: () => {},
          started: () => {
            if (--this.blanks === 0) this.print!.ends();
          },
        },
      );
    this.takes = reply && new Amount(run, reply.takes, Purpose.reply);
    if (this.blanks === 0) this.print?.ends();
  }

  takesBefore(person: Person): void {
    this.print?.takes(person);
  }

  sends(person: Person, result: End): void {
    const { run, options, print } = this;
    const seconds = this.takes?.of(person, options.officeOf(person)) ?? 0;
    if (result === 'printReady' && print !== undefined) {
      run.tell('awaitsCard', person, -1, '', person.born!);
      if (seconds === 0) print.takes(person);
      else run.setTimer(person, 'replies', seconds, Rank.arrival, () => print.takes(person));
      return;
    }
    run.release(person);
    options.dealtWith(person.place);
    if (result !== 'recordAgain') return;
    if (seconds === 0) {
      options.again(person.place);
      return;
    }
    run.toHear++;
    run.future.add(run.now + seconds, Rank.arrival, () => {
      run.toHear--;
      options.again(person.place);
    });
  }

  private readonly printed: Next = {
    isFull: () => false,
    holds: () => {},
    takes: (person) => {
      this.run.tell('printed', person, -1, '', person.born!);
      this.run.release(person);
      this.options.dealtWith(person.place);
    },
  };

  private stock({ from, counts }: BlanksPlan): void {
    const later = from.findIndex((at) => at > 0);
    const first = later === -1 ? from.length : later;
    this.blanks = counts.slice(0, first).reduce((sum, count) => sum + count, 0);
    this.run.onEach(Rank.change, from.slice(first), (index) => {
      const wasOut = this.blanks === 0;
      this.blanks += counts[first + index]!;
      if (wasOut && this.blanks > 0) this.print!.ends(false);
    });
  }

  /** The office that recorded it or, without a printer, the next of its regency that has one. */
  private officeOfPrint(person: Person): number {
    const { run, options } = this;
    const { servers } = run.plan.print!;
    if (person.place === run.nowhere) {
      // Spread evenly, but over the offices that have a printer.
      const all = Array.from(options.zones, (_, office) => office);
      const has = (office: number) => servers.form !== 'offices' || servers.values[office]! > 0;
      const having = all.some(has) ? all.filter(has) : all;
      return having[person.number % having.length]!;
    }
    const office = options.officeOf(person);
    if (servers.form !== 'offices') return office;
    const { firstOffice, offices } = run.plan.regencies[run.plan.regencyOf[office]!]!;
    const steps = Array.from({ length: offices }, (_, step) => step);
    const others = steps.map((step) => firstOffice + ((office - firstOffice + step) % offices));
    return others.find((other) => servers.values[other]! > 0) ?? office;
  }
}
