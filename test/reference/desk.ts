/** A stage with servers and a line, at each of its places: station, match, adjudication. */

import { Rank } from '../../src/engine/calendar.ts';
import { Purpose } from '../../src/model/kinds.ts';
import type { ServicePlan } from '../../src/scenario/plan/plan.ts';
import { failsAtRandom } from './desk-failures.ts';
import { chosen } from './order.ts';
import { openingOf } from './outages.ts';
import { available, type DeskOptions, emptyPlace, type Place } from './place.ts';
import { Amount, type Next, type Person, type Run } from './run.ts';
import { Servers } from './servers.ts';

export class Desk implements Next {
  private readonly places: Place[];
  private readonly servers: Amount;
  private readonly service: Amount;
  private readonly room: Amount;
  private readonly patience: Amount | undefined;
  private isOver = false;

  constructor(
    private readonly run: Run,
    private readonly plan: ServicePlan,
    private readonly options: DeskOptions,
  ) {
    const { openings, shut } = plan;
    this.service = new Amount(run, plan.service, options.service);
    this.room = new Amount(run, plan.room, Purpose.room, () => this.changed());
    this.patience = plan.patience && new Amount(run, plan.patience, options.patience);
    this.servers = new Amount(run, plan.servers, Purpose.servers, () => {
      this.install();
      this.changed();
    });
    this.places = options.zones.map((_, index) =>
      emptyPlace(
        openings === undefined,
        new Servers(run, {
          timer: `ends ${options.stage}`,
          needs: (person) => this.service.of(person, index),
          ended: (person) => this.isServed(person, this.places[index]!),
          lost: (person) => this.loses(person),
        }),
      ),
    );
    const opening = openingOf(options.stage);
    for (const one of shut) run.onShut(one, opening, (isShut) => this.shut(isShut));
    openings?.forEach(({ from, to, endsDay }, zone) => {
      run.onEach(opening, from, () => this.setOpen(zone, true));
      run.onEach(Rank.closing, to, (index) => {
        this.setOpen(zone, false);
        if (endsDay[index] === 1) this.endDay(zone);
      });
    });
    this.install();
    this.tellCapacity();
    failsAtRandom(run, plan, options, this.places, (place) => this.changed([place]));
  }

  isFull(person: Person): boolean {
    return this.plan.whenFull === 'block' && this.hasNoRoomFor(person);
  }

  hasNoRoomFor(person: Person): boolean {
    return this.hasNoRoom(this.placeOf(person));
  }

  holds(person: Person, leaves: () => void): void {
    this.placeOf(person).held.push({ person, leaves });
  }

  /** Asks for a place, and has it kept. */
  admits(person: Person): 'yes' | 'no' | 'never' {
    const place = this.placeOf(person);
    if (!this.hasNoRoom(place)) {
      place.promised++;
      return 'yes';
    }
    const isDropped = this.plan.whenFull === 'drop';
    this.run.tell('refused', person, this.options.stage, isDropped ? 'for good' : '');
    return isDropped ? 'never' : 'no';
  }

  /** Takes one who was admitted. */
  takesAdmitted(person: Person): void {
    this.placeOf(person).promised--;
    this.takes(person);
  }

  /** An admitted one does not come. */
  givesBack(person: Person): void {
    const place = this.placeOf(person);
    place.promised--;
    this.letsIn(place);
  }

  takes(person: Person): void {
    const place = this.placeOf(person);
    person.since = this.run.now;
    this.run.tell('entered', person, this.options.stage);
    if (place.servers.busy < this.available(place)) this.starts(person, place);
    else {
      place.line.push(person);
      if (this.patience === undefined) return;
      const patience = this.patience.of(person, this.places.indexOf(place));
      this.run.setTimer(person, `reneges ${this.options.stage}`, patience, Rank.arrival, () =>
        this.reneges(person, place),
      );
    }
  }

  /** No service starts any more, or it may again. */
  ends(isOver = true): void {
    this.isOver = isOver;
    this.changed();
  }

  /** For a reason of their own nothing starts at some places, or it may again. */
  bars(places: readonly number[], isBarred: boolean): void {
    for (const index of places) this.places[index]!.bars += isBarred ? 1 : -1;
    this.changed();
  }

  private placeOf(person: Person): Place {
    return this.places[this.options.placeOf(person)]!;
  }

  private available(place: Place): number {
    return this.isOver ? 0 : available(place);
  }

  private hasNoRoom(place: Place): boolean {
    const idle = Math.max(0, this.available(place) - place.servers.busy);
    const office = this.places.indexOf(place);
    return place.line.length + place.promised - idle >= this.room.at(office);
  }

  private starts(person: Person, place: Place): void {
    this.run.tell('started', person, this.options.stage, '', person.since!);
    place.servers.begins(person, this.service.of(person, this.places.indexOf(place)));
    this.options.started?.();
  }

  private isServed(person: Person, place: Place): void {
    const { run, options } = this;
    const next = options.next();
    place.servers.over(person);
    if (next.isFull(person)) {
      run.tell('blocked', person, options.stage);
      next.holds(person, () => {
        this.leaves(person, place);
        this.serves(place);
      });
      return;
    }
    this.leaves(person, place);
    next.takes(person);
    this.serves(place);
  }

  private leaves(person: Person, place: Place): void {
    place.servers.leaves(person);
    this.run.tell('left', person, this.options.stage, '', person.since!);
  }

  private loses(person: Person): void {
    this.run.tell('withdrew', person, this.options.stage, 'outage');
    this.options.lost(person);
  }

  private reneges(person: Person, place: Place): void {
    place.line.splice(place.line.indexOf(person), 1);
    this.run.tell('withdrew', person, this.options.stage, 'patience');
    this.options.reneged(person);
    this.letsIn(place);
  }

  private serves(place: Place): void {
    while (place.servers.busy < this.available(place)) {
      if (place.servers.takesUp()) continue;
      if (place.line.length === 0) break;
      this.starts(this.takesOut(place), place);
    }
    this.letsIn(place);
  }

  private letsIn(place: Place): void {
    while (place.held.length > 0 && !this.hasNoRoom(place)) {
      const { person, leaves } = place.held.shift()!;
      leaves();
      this.takes(person);
    }
  }

  /** Takes out of the line who is served next. */
  private takesOut(place: Place): Person {
    const { run, plan } = this;
    const person = chosen(run.plan, plan.order, place.line, place.last);
    place.last = run.plan.regencyOf[person.place] ?? run.plan.regencies.length;
    place.line.splice(place.line.indexOf(person), 1);
    run.future.cancel(person.timer);
    return person;
  }

  private install(): void {
    this.places.forEach((place, index) => {
      place.installed = this.options.working(index, this.servers.at(index));
    });
  }

  private changed(places = this.places): void {
    this.tellCapacity();
    for (const place of places) this.serves(place);
  }

  private tellCapacity(): void {
    const all = this.places.map((place) => this.available(place));
    const servers = all.reduce((sum, some) => sum + some, 0);
    this.run.tellOf('capacity', this.options.stage, servers);
  }

  private ofZone(zone: number): Place[] {
    return this.places.filter((_, index) => this.options.zones[index] === zone);
  }

  private setOpen(zone: number, isOpen: boolean): void {
    for (const place of this.ofZone(zone)) place.isOpen = isOpen;
    this.changed();
  }

  private endDay(zone: number): void {
    const { sentHome, stage } = this.options;
    if (sentHome === undefined) return;
    for (const place of this.ofZone(zone)) {
      while (place.line.length > 0) {
        const person = this.takesOut(place);
        this.run.tell('withdrew', person, stage, 'closing');
        sentHome(person);
      }
    }
  }

  private shut(isShut: boolean): void {
    const changing = this.places.filter((place) => (isShut ? place.stops++ : --place.stops) === 0);
    for (const { servers } of changing) {
      if (isShut) servers.stop('resume');
      else servers.resume();
    }
    if (changing.length > 0) this.changed();
  }
}
