import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../src/engine/calendar.ts';
import type { Entities } from '../../src/engine/entities.ts';
import type { Law } from '../../src/engine/laws.ts';
import { isAnswered } from '../../src/model/context.ts';
import { Mark } from '../../src/model/kinds.ts';
import { Collector } from '../../src/run/collector.ts';
import { BrokenInvariant } from '../../src/run/invariant.ts';
import { observe, simulate } from '../../src/run/simulate.ts';
import type { FailurePlan } from '../../src/scenario/plan/failures.ts';
import type { Plan, SenderPlan } from '../../src/scenario/plan/plan.ts';
import { breaks as failing, value } from '../plans.ts';
import { busyCountry, mobileCountry, wholeCountry } from './busy-country.ts';

/** Counts anew, by walking over all that is in flight, whenever a point of the series is due. */
class Recounter extends Collector {
  points = 0;

  readonly flight: Entities;

  constructor(plan: Plan, calendar: Calendar, entities: Entities) {
    super(plan, calendar, entities);
    this.flight = entities;
  }

  override observes(): void {
    super.observes();
    this.points++;
    const rows = this.plan.regencies.length + 1;
    const persons = new Array<number>(rows).fill(0);
    const submissions = new Array<number>(rows).fill(0);
    const cards = new Array<number>(rows).fill(0);
    let copies = 0;
    const national = { persons: 0, atOffice: 0, stranded: 0, atCentre: 0 };
    const { flight } = this;
    flight.each((name, place) => {
      const entity = flight.look(name);
      const row = this.plan.regencyOf[place] ?? rows - 1;
      if (flight.isCopy(entity)) {
        copies++;
        return;
      }
      if (flight.bornAt(entity) < 0) {
        persons[row]!++;
        national.persons++;
      } else if (isAnswered(flight, entity)) cards[row]!++;
      else {
        submissions[row]!++;
        if (flight.marked(entity, Mark.stranded)) national.stranded++;
        else if (flight.marked(entity, Mark.delivered)) national.atCentre++;
        else national.atOffice++;
      }
    });
    expect(this.steps.levels).toMatchObject({ ...national, copies });
    for (const [row, counts] of this.counts.entries()) {
      const over = counts.onTime + counts.delayed + counts.dropped + counts.lost;
      if (row < rows - 1) expect(counts.recorded - over).toBe(submissions[row]);
      const ready = counts.printReady + (row < rows - 1 ? 0 : (this.plan.start.print ?? 0));
      if (this.plan.print) expect(ready - counts.printed).toBe(cards[row]);
      expect(counts.people - counts.gaveUp - counts.recorded).toBe(
        row < rows - 1 ? persons[row] : 0,
      );
    }
  }
}

/** Sets, offices, regencies and the match break; work is lost, taken up, or done again. */
function brokenCountry(): Plan {
  const HOUR = 3600;
  const random = (hours: number): Law => ({ kind: 'exponential', mean: hours * HOUR });
  const centre = { servers: value(3), service: value(1700) };
  const plan = busyCountry({ centre });
  const { station, match, identity, regencyOf } = plan;
  const breaks = (up: number, down: number, of: Partial<FailurePlan>) =>
    failing(up, down, { up: random(up), down: random(down), unitOf: identity, ...of });
  const there = { unitOf: new Uint16Array(1) };
  return {
    ...plan,
    station: {
      ...station!,
      failures: [
        breaks(20, 5, { scope: 'server', work: 'lose' }),
        breaks(30, 2, { scope: 'server', work: 'restart' }),
        breaks(24, 6, { unitOf: regencyOf, work: 'lose' }),
        breaks(10, 10, { keeps: 0.5 }),
      ],
    },
    match: {
      ...match!,
      failures: [
        breaks(6, 2, { ...there, scope: 'server', work: 'lose' }),
        breaks(6, 1, { ...there, scope: 'server' }),
        breaks(12, 3, { ...there, work: 'restart' }),
        breaks(24, 2, { ...there, work: 'lose' }),
        breaks(6, 6, { ...there, keeps: 0.3 }),
      ],
    },
  };
}

/** Each store is lost once a day, on average; answers get lost; the lines break down in between. */
const losing: Partial<SenderPlan> = {
  lostAnswer: value(0.2),
  storeLoss: value(1 / 86_400),
  interrupted: true,
  shut: [
    { from: 90_000, to: 95_000, told: false, why: '', work: 'resume' },
    { from: 100_000, to: 110_000, told: false, why: '', work: 'restart' },
  ],
};

/** The lines of a regency break down, and are slow at other times. */
const slowLines: Partial<SenderPlan> = {
  servers: { transfers: value(1), line: 'office' },
  failures: [
    failing(40_000, 20_000, { unitOf: busyCountry().regencyOf, work: 'lose' }),
    failing(7000, 9000, { unitOf: busyCountry().regencyOf, keeps: 0.3 }),
  ],
};

describe('nothing appears or vanishes', () => {
  test.each([
    ['block', busyCountry()],
    ['overwrite', busyCountry({ sender: { whenFull: 'overwrite', room: value(8) } })],
    ['drop', busyCountry({ centre: { whenFull: 'drop', room: value(20) } })],
    ['the whole flow', wholeCountry()],
    ['breakdowns', brokenCountry()],
    ['copies', busyCountry({ sender: { lostAnswer: value(0.3) } })],
    [
      'copies that are known',
      busyCountry({ sender: { lostAnswer: value(0.3), recognised: true } }),
    ],
    ['lost stores', busyCountry({ sender: losing })],
    [
      'shared lines',
      busyCountry({ sender: { ...losing, servers: { transfers: value(2), line: 'regency' } } }),
    ],
    ['slow lines', busyCountry({ sender: { ...losing, ...slowLines } })],
    ['mobile teams', mobileCountry()],
    ['the newest first', busyCountry({ sender: { isNewestFirst: true } })],
    ['a full licence', busyCountry({ centre: { licence: 500, servers: value(3) } })],
  ])('in any regency at any step: %s', (_, plan) => {
    const { observer } = observe(plan, '2016', 0, (...run) => new Recounter(...run));
    // The end cuts the last hour.
    expect(observer.points).toBe(12 * 24 + 1);
  });

  test('in the whole flow there are cards of all kinds', () => {
    const { national, stages, courier } = simulate(wholeCountry(), '2016', 0);
    const { printed, waiting } = national.print!;
    const { trips, records } = courier!;
    const { served } = stages['adjudicate']!;
    for (const count of [printed, waiting, served, trips, records, stages['readIn']!.served]) {
      expect(count).toBeGreaterThan(5);
    }
  });

  test('where everything breaks, some are lost for it and some are sent home', () => {
    const { national } = simulate(brokenCountry(), '2016', 0);
    expect(national.causes['outage']).toBeGreaterThan(0);
    expect(national.lost).toBeGreaterThan(0);
    expect(national.onTime).toBeGreaterThan(0);
  });

  test('in the country of these tests everything happens', () => {
    const { national, stages, before } = simulate(busyCountry(), '2016', 0);
    for (const count of [
      national.onTime,
      national.delayed,
      national.waitingAtOffice,
      national.waitingAtCentre,
      national.stranded,
      national.dropped,
      national.refusedOnce,
      national.turnedAway,
      national.gaveUp,
      national.answers.duplicate,
      national.answers.recordAgain,
      national.causes['patience'],
      stages['station']!.blocked,
      stages['station']!.reneged,
      stages['gateway']!.refused,
      stages['match']!.refused,
      before.answered,
    ]) {
      expect(count).toBeGreaterThan(0);
    }
  });
});

test('where stores are lost, what was stranded in them is lost too', () => {
  const { national, days } = simulate(busyCountry({ sender: losing }), '2016', 0);
  expect(national.causes['store']).toBeGreaterThan(100);
  expect(national.lost).toBe(national.causes['store']);
  const last = days.regencies.stranded.filter((_, index) => (index + 1) % days.days === 0);
  expect(last.reduce((sum, level) => sum + level, 0)).toBe(national.stranded);
  expect(national.copies!.made).toBeGreaterThan(100);
});

describe('the sums of an outcome', () => {
  const outcome = simulate(busyCountry(), '2016', 0);
  const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

  test('over regencies are those of the country', () => {
    for (const key of ['recorded', 'onTime', 'delayed', 'stranded', 'dropped', 'people'] as const) {
      expect(sum(outcome.regencies.map((regency) => regency[key]))).toBe(outcome.national[key]);
    }
  });

  test('over days and over steps are those of the run', () => {
    const { days, steps, national } = outcome;
    expect(sum(days.recorded)).toBe(national.recorded);
    expect(sum(days.onTime)).toBe(national.onTime);
    expect(sum(days.waitingWithin) + sum(days.waitingPast)).toBe(
      national.waitingAtOffice + national.waitingAtCentre,
    );
    expect(sum(days.turnedAway)).toBe(national.turnedAway);
    expect(sum(days.regencies.answered)).toBe(sum(days.answered));
    expect(sum(days.regencies.gone)).toBe(national.dropped + national.lost);
    const atTheEnd = (level: Int32Array) =>
      sum(level.filter((_, index) => (index + 1) % days.days === 0));
    const { people, gaveUp, recorded } = national;
    expect(atTheEnd(days.regencies.persons)).toBe(people - gaveUp - recorded);
    expect(sum(steps.recorded)).toBe(national.recorded);
    expect(sum(steps.answered)).toBe(national.onTime + national.delayed);
  });

  test('of the classes of a day are what was recorded on it', () => {
    const { days } = outcome;
    for (let day = 0; day < days.days; day++) {
      const { onTime, delayed, waitingWithin, waitingPast, stranded, dropped, lost } = days;
      const classes = [onTime, delayed, waitingWithin, waitingPast, stranded, dropped, lost];
      expect(sum(classes.map((of) => of[day]!))).toBe(days.recorded[day]);
    }
  });
});

test('a book that does not agree with what is in flight stops the run', () => {
  const make = (plan: Plan, calendar: Calendar, entities: Entities) => {
    const collector = new Collector(plan, calendar, entities);
    collector.recorded = () => {};
    return collector;
  };
  expect(() => observe(busyCountry(), '2016', 0, make)).toThrow(BrokenInvariant);
});
