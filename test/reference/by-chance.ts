/** Poisson processes whose rate falls as fewer people are left to come. */

import { Rank } from '../../src/engine/calendar.ts';
import { sampler } from '../../src/engine/sampler.ts';
import { Purpose } from '../../src/model/kinds.ts';
import type { Arrivals } from '../../src/scenario/plan/people.ts';
import type { Run } from './run.ts';

const DAY = 86_400;

type Poisson = Extract<Arrivals, { kind: 'poisson' }>;

interface Source {
  /** Arrivals expected until the next one. */
  owed: number;
  remaining: number;
  readonly initial: number;
  dayEffect: number;
  came: number;
  isDue: boolean;
  /** Those who join at the next midnight. */
  joining: number;
}

export class ByChance {
  private readonly sources: Source[];
  /** By zone: end of the day [s]. */
  private readonly until: number[];
  private readonly isDaily: boolean;

  constructor(
    private readonly run: Run,
    private readonly plan: Poisson,
    /** By office, of its demand. */
    private readonly zones: readonly number[],
    private readonly comes: (office: number, number: number) => void,
  ) {
    this.sources = zones.map((_, office) => ({
      owed: this.owes(office, 0),
      remaining: plan.supply?.[office] ?? 1,
      initial: plan.supply?.[office] ?? 1,
      dayEffect: 1,
      came: 0,
      isDue: false,
      joining: 0,
    }));
    this.until = plan.demand.map(() => run.plan.end);
    this.isDaily = plan.demand.some(({ days }) => days.length > 0);
  }

  begin(): void {
    this.plan.demand.forEach(({ days }, zone) => {
      if (days.length > 0) this.run.onEach(Rank.change, days, (day) => this.beginDay(zone, day));
      else for (const office of this.ofZone(zone)) this.seeks(office);
    });
  }

  get isOver(): boolean {
    return !this.isDaily && this.sources.every(({ isDue }) => !isDue);
  }

  /** One joins those who have still to come: with the next day or, without days, now. */
  again(office: number): void {
    if (this.plan.supply === undefined) return;
    const source = this.sources[office]!;
    if (this.isDaily) source.joining++;
    else {
      // Those left do not change between two arrivals; where nobody was left there is no next one.
      const wasEmpty = source.remaining <= 0;
      source.remaining++;
      if (wasEmpty) this.seeks(office);
    }
  }

  private ofZone(zone: number): number[] {
    return this.zones.flatMap((own, office) => (own === zone ? [office] : []));
  }

  private owes(office: number, number: number): number {
    return -Math.log(this.run.draw(Purpose.arrival, office, number));
  }

  private beginDay(zone: number, day: number): void {
    const { plan, run } = this;
    const { days } = plan.demand[zone]!;
    const date = Math.round(days[day]! / DAY);
    this.until[zone] = days[day + 1] ?? run.plan.end;
    const effect = (cv: number, u: number) => sampler({ kind: 'gamma', mean: 1, cv }).at(u);
    const national = effect(plan.spread.national, run.drawOfCountry(Purpose.nationalDay, date));
    for (const office of this.ofZone(zone)) {
      const source = this.sources[office]!;
      const { firstOffice } = run.plan.regencies[run.plan.regencyOf[office]!]!;
      const local = effect(plan.spread.local, run.draw(Purpose.localDay, firstOffice, date));
      source.dayEffect = national * local;
      if (plan.supply !== undefined) {
        source.remaining += (day === 0 ? 0 : plan.newPerDay[office]!) + source.joining;
        source.joining = 0;
      }
      if (!source.isDue) this.seeks(office);
    }
  }

  /** Finds when the arrivals expected since the last one come up to what is owed. */
  private seeks(office: number): void {
    const { run, plan } = this;
    const source = this.sources[office]!;
    const zone = this.zones[office]!;
    const { from, base, surge } = plan.demand[zone]!;
    const end = Math.min(this.until[zone]!, run.plan.end);
    const left = Math.max(0, source.remaining);
    const factor = source.initial === 0 ? 0 : (source.dayEffect * left) / source.initial;
    for (let segment = 0; segment < from.length; segment++) {
      const start = Math.max(from[segment]!, run.now);
      const stop = Math.min(from[segment + 1] ?? end, end);
      if (start >= stop) continue;
      const shares = [plan.baseShare[office]!, plan.surgeShare[office]!] as const;
      const rate = (base[segment]! * shares[0] + surge[segment]! * shares[1]) * factor;
      const expected = rate * (stop - start);
      if (expected > source.owed) {
        source.isDue = true;
        const at = Math.min(start + source.owed / rate, stop);
        run.future.add(at, Rank.arrival, () => this.arrives(office));
        return;
      }
      source.owed -= expected;
    }
  }

  private arrives(office: number): void {
    const source = this.sources[office]!;
    const number = source.came++;
    source.isDue = false;
    if (this.plan.supply !== undefined) source.remaining--;
    source.owed = this.owes(office, source.came);
    this.seeks(office);
    this.comes(office, number);
  }
}
