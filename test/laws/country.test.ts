/**
 * The record of 2016-17 on a scaled country: every sixteenth regency with its own people, offices and
 * lines, against a centre that is smaller in the same proportion.
 *
 * The total of the rush is fitted to the official 9.04 million recordings, so the first two figures show that
 * the fit arrives in the simulation; the 4.84 million follow from them by conservation, so long as the match
 * is never idle. They check the program, not the model against the world.
 */

import { describe, expect, test } from 'vitest';
import { StageId } from '../../src/model/kinds.ts';
import { Collector } from '../../src/run/collector.ts';
import { fluid } from '../../src/run/fluid/fluid.ts';
import { observe } from '../../src/run/simulate.ts';
import { summarise } from '../../src/run/summarise.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import type { Parameter } from '../../src/scenario/plan/parameter.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { readScenario } from '../../src/scenario/read.ts';

const DAY = 86_400;
const FILE = 'scenarios/2016-2017.yaml';

const everySixteenth = (): string[] =>
  layOut(readScenario(FILE))
    .regencies.filter((_, index) => index % 16 === 3)
    .map(({ code }) => code);

const times = (parameter: Parameter, factor: number): Parameter => {
  if (parameter.form === 'value') return { form: 'value', value: parameter.value * factor };
  if (parameter.form === 'steps') {
    return { ...parameter, values: parameter.values.map((value) => value * factor) };
  }
  throw new Error(`cannot scale a number in the form ${parameter.form}`);
};

/** The plan until 9 March 2017, and its share of the country. */
function scaledCountry(): { plan: Plan; share: number } {
  const until = { only: everySixteenth(), set: ['clock.to=2017-03-09'] };
  const plan = layOut(readScenario(FILE, until));
  const { arrivals } = plan.people;
  if (arrivals.kind !== 'poisson') throw new Error('people come by chance');
  const share = arrivals.baseShare.reduce((sum, part) => sum + part, 0);
  const law = plan.match!.service;
  return {
    share,
    plan: {
      ...plan,
      gateway: { ...plan.gateway!, accepts: times(plan.gateway!.accepts, share) },
      match: {
        ...plan.match!,
        service:
          law.form === 'law' && law.law.kind === 'constant'
            ? { form: 'value', value: law.law.mean / share }
            : times(law, 1 / share),
        room: times(plan.match!.room, share),
        licence: Math.round(plan.match!.licence * share),
      },
      start: { ...plan.start, match: Math.round(plan.start.match * share) },
    },
  };
}

/** Counts the services of the match that end with nobody waiting. */
class IdleWatch extends Collector {
  idle = 0;
  from = 0;
  to = 0;
  private readonly clock: () => number;

  constructor(...[plan, calendar, entities]: ConstructorParameters<typeof Collector>) {
    super(plan, calendar, entities);
    this.clock = () => calendar.now;
  }

  override left(stage: StageId, entity: number): void {
    super.left(stage, entity);
    const now = this.clock();
    const isIdle = stage === StageId.match && this.stages[stage]!.line === 0;
    if (isIdle && now >= this.from && now < this.to) this.idle++;
  }
}

describe('until 9 March 2017, every sixteenth regency', () => {
  const { plan, share } = scaledCountry();
  const day = (date: string) => (Date.parse(date) - Date.parse('2016-08-15')) / (DAY * 1000);
  const { observer, entities, endedAt, events } = observe(plan, 'country', 0, (...run) => {
    const watch = new IdleWatch(...run);
    watch.from = plan.centreMidnight + day('2016-08-31') * DAY;
    watch.to = plan.centreMidnight + day('2016-12-01') * DAY;
    return watch;
  });
  const outcome = summarise(observer, entities, {
    seed: 'country',
    replication: 0,
    endedAt,
    events,
  });
  const { national, before, days } = outcome;
  const recorded = (from: string, to: string) =>
    days.recorded.slice(day(from), day(to) + 1).reduce((sum, count) => sum + count, 0) / share;
  const notAnswered = national.recorded - national.onTime - national.delayed + before.waiting;

  test('is about a sixteenth of the country', () => {
    expect(share).toBeGreaterThan(1 / 20);
    expect(share).toBeLessThan(1 / 12);
  });

  test('records 9.0 million from 31 August to 9 March, and 5 million in the rush', () => {
    expect(Math.abs(recorded('2016-08-31', '2017-03-09') / 9.0e6 - 1)).toBeLessThan(0.03);
    expect(Math.abs(recorded('2016-08-26', '2016-09-30') / 5e6 - 1)).toBeLessThan(0.05);
  });

  test('never leaves the match idle before it dies', () => {
    expect(observer.idle).toBe(0);
  });

  test('has 0.4 + 9.04 - 92 x 0.05 = 4.84 million without an answer (V66)', () => {
    expect(Math.abs(notAnswered / share / 4.84e6 - 1)).toBeLessThan(0.05);
  });

  test('agrees with the fluid estimate on the total without an answer', () => {
    expect(Math.abs(fluid(plan).notAnswered / notAnswered - 1)).toBeLessThan(0.02);
  });

  test('agrees with it roughly on where they are, at the end of every month', () => {
    for (const date of ['2016-09-30', '2016-10-31', '2016-11-30', '2016-12-31']) {
      const instant = plan.centreMidnight + (day(date) + 1) * DAY;
      const step = Math.floor(instant / plan.series) - 1;
      const offices = outcome.steps.atOffice[step]! + outcome.steps.stranded[step]!;
      const { atOffice } = fluid(plan, [instant]).moments[0]!;
      expect(Math.abs(atOffice / offices - 1), date).toBeLessThan(0.15);
    }
  });

  test('adds up, for the country and for each regency', () => {
    for (const tally of [national, ...outcome.regencies]) {
      const { onTime, delayed, waitingAtOffice, waitingAtCentre, stranded, dropped, lost } = tally;
      const classes = [onTime, delayed, waitingAtOffice, waitingAtCentre, stranded, dropped, lost];
      expect(classes.reduce((sum, count) => sum + count, 0)).toBe(tally.recorded);
    }
    const sum = outcome.regencies.reduce((total, tally) => total + tally.recorded, 0);
    expect(sum).toBe(national.recorded);
  });
});
