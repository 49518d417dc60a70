/** The servers of one place of a stage, and those in service there. */

import { Rank } from '../../src/engine/calendar.ts';
import type { Person, Run } from './run.ts';

type Work = 'restart' | 'resume' | 'lose';

interface Served {
  readonly person: Person;
  /** Number of the server, where servers break one by one. */
  server: number;
  until: number;
  /** While it is interrupted: time still needed at full speed [s]; or from the beginning. */
  left: number | 'all';
}

interface ServersOptions {
  /** Name of the timer of one in service. */
  readonly timer: string;
  readonly needs: (person: Person) => number;
  readonly ended: (person: Person) => void;
  readonly lost: (person: Person) => void;
}

export class Servers {
  /** In the order of their starts. */
  private serving: Served[] = [];
  /** Their server broke: they go on with the next one that is free. */
  private readonly aside: Served[] = [];
  /** Served; the next stage has no room, so each keeps its server. */
  private kept: Served[] = [];
  /** By server: outages that it is in. */
  private readonly outages: number[] = [];
  private isStopped = false;
  private pace = 1;

  constructor(
    private readonly run: Run,
    private readonly options: ServersOptions,
  ) {}

  /** Whole servers in use. */
  get busy(): number {
    return [...this.serving, ...this.kept].filter(({ server }) => this.isWhole(server)).length;
  }

  /** Of the first so many. */
  broken(servers: number): number {
    return this.outages.filter((count, server) => server < servers && count > 0).length;
  }

  begins(person: Person, seconds: number): void {
    const one = { person, server: this.firstFree(), until: 0, left: 0 };
    this.serving.push(one);
    this.endsIn(seconds, one);
  }

  /** The service of one is over; it keeps its server until it leaves. */
  over(person: Person): void {
    const one = this.find(person);
    this.serving = this.serving.filter((other) => other !== one);
    this.kept.push(one);
  }

  leaves(person: Person): void {
    this.kept = this.kept.filter((one) => one.person !== person);
  }

  /** Somebody whose server broke goes on; whether there was one. */
  takesUp(): boolean {
    const one = this.aside.shift();
    if (one === undefined) return false;
    one.server = this.firstFree();
    this.serving.push(one);
    this.goesOn(one);
    return true;
  }

  /** Everything stops. */
  stop(work: Work): void {
    for (const one of [...this.serving]) {
      if (work === 'lose') this.loses(one);
      else this.interrupts(one, work);
    }
    this.isStopped = true;
  }

  resume(): void {
    this.isStopped = false;
    for (const one of this.serving) this.goesOn(one);
  }

  setPace(pace: number): void {
    const before = this.pace;
    this.pace = pace;
    if (this.isStopped || pace === before) return;
    for (const one of this.serving) {
      this.run.future.cancel(one.person.timer);
      this.endsIn((one.until - this.run.now) * before, one);
    }
  }

  breaks(server: number, work: Work): void {
    const one = this.serving.find((other) => other.server === server);
    const count = this.outages[server] ?? 0;
    this.outages[server] = count + 1;
    if (count > 0 || one === undefined) return;
    if (work === 'lose' && !this.isStopped) {
      this.loses(one);
      return;
    }
    if (!this.isStopped) this.interrupts(one, work);
    this.serving = this.serving.filter((other) => other !== one);
    this.aside.push(one);
  }

  mends(server: number): void {
    this.outages[server]!--;
  }

  private isWhole(server: number): boolean {
    return (this.outages[server] ?? 0) === 0;
  }

  private firstFree(): number {
    const taken = new Set([...this.serving, ...this.kept].map(({ server }) => server));
    let server = 0;
    while (taken.has(server) || !this.isWhole(server)) server++;
    return server;
  }

  private find(person: Person): Served {
    return this.serving.find((one) => one.person === person)!;
  }

  private interrupts(one: Served, work: Work): void {
    this.run.future.cancel(one.person.timer);
    one.left = work === 'restart' ? 'all' : (one.until - this.run.now) * this.pace;
  }

  private loses(one: Served): void {
    this.run.future.cancel(one.person.timer);
    this.serving = this.serving.filter((other) => other !== one);
    this.options.lost(one.person);
  }

  private goesOn(one: Served): void {
    this.endsIn(one.left === 'all' ? this.options.needs(one.person) : one.left, one);
  }

  private endsIn(seconds: number, one: Served): void {
    const { timer, ended } = this.options;
    const needed = seconds / this.pace;
    one.until = this.run.now + needed;
    this.run.setTimer(one.person, timer, needed, Rank.ending, () => ended(one.person));
  }
}
