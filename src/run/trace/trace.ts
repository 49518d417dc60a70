/**
 * The lives of the people and submissions of one regency, moment by moment. The whole country runs,
 * because the centre is shared; only what happens to the asked place is kept, in flat arrays, so that
 * memory grows with that place alone.
 */

import type { Calendar } from '../../engine/calendar.ts';
import { Chance } from '../../engine/chance.ts';
import type { Entities } from '../../engine/entities.ts';
import { identities } from '../../model/context.ts';
import { type Observer, unobserved } from '../../model/observer.ts';
import { WorkingSets } from '../../model/people/sets.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { Growing } from '../growing.ts';
import { observe, type SimulateOptions } from '../simulate.ts';
import { CopyNumbers } from './copies.ts';
import { Moments } from './moments.ts';

/** What can happen to one, in the names of the observer; an index of this list is kept. */
export const WHATS = [
  'arrived',
  'turnedAway',
  'entered',
  'started',
  'left',
  'withdrew',
  'blocked',
  'refused',
  'retried',
  'recorded',
  'delivered',
  'failed',
  'stranded',
  'ended',
  'printed',
  'copied',
  'discarded',
] as const satisfies readonly (keyof Observer)[];
export type What = (typeof WHATS)[number];

/** `stage` of a moment that belongs to none. */
export const NO_STAGE = 255;

/** Parallel arrays, so that they pass from thread to thread without being copied. */
export interface Trace {
  /** Index of the regency. */
  readonly regency: number;
  /** [s] */
  readonly endedAt: number;
  /** By moment, in order of time. */
  readonly at: Float64Array;
  /** By moment: the person, from 0 in the order in which they first came. */
  readonly person: Int32Array;
  /** By moment: index in WHATS. */
  readonly what: Uint8Array;
  /** By moment: index of the stage, or NO_STAGE. */
  readonly stage: Uint8Array;
  /** By moment: index in `words`, whose first is empty. */
  readonly how: Uint8Array;
  /** By moment: number of the copy that it happens to, from 1; 0: the submission itself. */
  readonly copy: Uint16Array;
  /** How something ended, and why. */
  readonly words: readonly string[];
  /** By person: the office of their district. */
  readonly office: Uint16Array;
  /** By office of the regency: the office where its people are recorded. */
  readonly site: Uint16Array;
  /** By person: number of the submission, from 1 in the order of recording; 0: never recorded. */
  readonly submission: Int32Array;
}

/**
 * Runs a plan and keeps the lives of one regency; the same chance as `simulate`.
 * @param regency index in `plan.regencies`
 */
export function trace(
  plan: Plan,
  seed: string,
  replication: number,
  regency: number,
  options: SimulateOptions = {},
): Trace {
  const { firstOffice, offices } = plan.regencies[regency]!;
  const { observer, endedAt } = observe(
    plan,
    seed,
    replication,
    (_, calendar, entities) => new Tracer(firstOffice, offices, calendar, entities),
    options,
  );
  const chance = new Chance(seed, replication);
  const sets = new WorkingSets({ plan, chance, identity: identities(plan) });
  const site = sets.officesOfUse().slice(firstOffice, firstOffice + offices);
  return { regency, endedAt, site, ...observer.kept() };
}

/** Entities of different offices may have the same key. */
const KEYS = 2 ** 32;

class Tracer implements Observer {
  readonly before = unobserved.before;
  readonly refusedFirst = unobserved.refusedFirst;
  readonly capacity = unobserved.capacity;
  readonly observes = unobserved.observes;
  readonly carries = unobserved.carries;
  readonly readIn = unobserved.readIn;
  private readonly moments = new Moments();
  private readonly office = new Growing(Uint16Array);
  private readonly submission = new Growing(Int32Array);
  private submissions = 0;
  /** The person whose submission ended last: it may go on to a card. */
  private last = 0;
  /** Person of an entity in flight, by its office and key. */
  private readonly persons = new Map<number, number>();
  private readonly copies = new CopyNumbers();

  constructor(
    private readonly firstOffice: number,
    private readonly offices: number,
    private readonly calendar: Calendar,
    private readonly entities: Entities,
  ) {}

  kept(): Omit<Trace, 'regency' | 'endedAt' | 'site'> {
    return {
      ...this.moments.kept(),
      office: this.office.taken(),
      submission: this.submission.taken(),
    };
  }

  arrived(entity: number): void {
    if (!this.isHere(entity)) return;
    this.persons.set(this.keyOf(entity), this.office.length);
    this.office.add(this.entities.place(entity));
    this.submission.add(0);
    this.tell('arrived', entity);
  }

  turnedAway(entity: number, forGood: boolean): void {
    if (!this.isHere(entity)) return;
    this.tell('turnedAway', entity, NO_STAGE, forGood ? 'forGood' : 'again');
    if (forGood) this.persons.delete(this.keyOf(entity));
  }

  entered(stage: number, entity: number): void {
    if (this.isHere(entity)) this.tell('entered', entity, stage);
  }

  started(stage: number, entity: number): void {
    if (this.isHere(entity)) this.tell('started', entity, stage);
  }

  left(stage: number, entity: number): void {
    if (this.isHere(entity)) this.tell('left', entity, stage);
  }

  withdrew(stage: number, entity: number, why: string): void {
    if (this.isHere(entity)) this.tell('withdrew', entity, stage, why);
  }

  blocked(stage: number, entity: number): void {
    if (this.isHere(entity)) this.tell('blocked', entity, stage);
  }

  refused(stage: number, entity: number, dropped: boolean): void {
    if (this.isHere(entity)) this.tell('refused', entity, stage, dropped ? 'forGood' : 'again');
  }

  retried(stage: number, entity: number): void {
    if (this.isHere(entity)) this.tell('retried', entity, stage);
  }

  recorded(entity: number): void {
    if (!this.isHere(entity)) return;
    this.submission.values[this.persons.get(this.keyOf(entity))!] = ++this.submissions;
    this.tell('recorded', entity);
  }

  delivered(entity: number): void {
    if (this.isHere(entity)) this.tell('delivered', entity);
  }

  failed(entity: number): void {
    if (this.isHere(entity)) this.tell('failed', entity);
  }

  stranded(entity: number): void {
    if (this.isHere(entity)) this.tell('stranded', entity);
  }

  ended(entity: number, end: string, cause?: string): void {
    if (!this.isHere(entity)) return;
    this.tell('ended', entity, NO_STAGE, cause === undefined ? end : `${end} ${cause}`);
    this.last = this.persons.get(this.keyOf(entity))!;
    this.persons.delete(this.keyOf(entity));
  }

  awaitsCard(entity: number): void {
    if (this.isHere(entity)) this.persons.set(this.keyOf(entity), this.last);
  }

  printed(entity: number): void {
    if (!this.isHere(entity)) return;
    this.tell('printed', entity);
    this.persons.delete(this.keyOf(entity));
  }

  copied(copy: number): void {
    if (!this.isHere(copy)) return;
    const key = this.keyOf(copy);
    this.copies.begins(copy, key, this.persons.get(key));
    this.tell('copied', copy);
  }

  discarded(copy: number, how: string): void {
    if (!this.isHere(copy)) return;
    this.tell('discarded', copy, NO_STAGE, how);
    this.copies.ends(copy);
  }

  private isHere(entity: number): boolean {
    const office = this.entities.place(entity) - this.firstOffice;
    return office >= 0 && office < this.offices;
  }

  private keyOf(entity: number): number {
    return this.entities.place(entity) * KEYS + (this.entities.key(entity) >>> 0);
  }

  private tell(what: What, entity: number, stage = NO_STAGE, how = ''): void {
    const copy = this.entities.isCopy(entity) ? this.copies.of(entity) : undefined;
    const person = copy?.person ?? this.persons.get(this.keyOf(entity))!;
    const { now } = this.calendar;
    this.moments.add(now, person, WHATS.indexOf(what), stage, how, copy?.number ?? 0);
  }
}
