/**
 * What must follow when a model is changed in a known way. Only relations that are provable path by path
 * are asserted for single runs; that more room or more speed never hurts is not one of them where service
 * belongs to the submission and lines are finite, or where an answer sends a person back.
 */

import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/run/simulate.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { readScenario } from '../../src/scenario/read.ts';
import {
  exponential,
  match,
  planOf,
  poisson,
  regencies,
  service,
  uplink,
  value,
} from '../plans.ts';
import { busyCountry } from '../run/busy-country.ts';
import { watch } from '../watch.ts';
import { expectLaws, matchOf, replicate } from './replicate.ts';
import { slower } from './slower.ts';

const fingerprint = (plan: Plan) => simulate(plan, '2016', 0, { fingerprint: true }).fingerprint;

describe('relabelling', () => {
  const plan = busyCountry();

  test('other names change nothing else', () => {
    const named = plan.regencies.map((regency) => ({ ...regency, name: `New ${regency.name}` }));
    expect(simulate({ ...plan, regencies: named }, '2016', 0)).toEqual(simulate(plan, '2016', 0));
  });

  test('the order of the rows of the table changes nothing but the order of the results', () => {
    // Without a gateway: it gives its tokens by the order of offices that ask in the same instant.
    const set = ['gateway=null'];
    const scenario = readScenario('test/cli/two-towns/two-towns.yaml', { set });
    const places = scenario.places!;
    const rows = [...places.table.rows].reverse();
    const plan = layOut(scenario);
    const turned = layOut({ ...scenario, places: { ...places, table: { ...places.table, rows } } });
    expect(turned.regencies.map(({ code }) => code)).toEqual(
      plan.regencies.map(({ code }) => code).reverse(),
    );
    const [one, other] = [simulate(plan, 'x', 0), simulate(turned, 'x', 0)];
    expect(other.national).toEqual(one.national);
    expect([...other.regencies].reverse()).toEqual(one.regencies);
    expect(one.national.recorded).toBeGreaterThan(2000);
  });
});

describe('splitting and merging', () => {
  test('arrivals of two offices at half the rate come together as one at the whole', () => {
    const rate = 0.7;
    const arrivals = poisson([0, rate]);
    if (arrivals.kind !== 'poisson') throw new Error('not by chance');
    const half = Float64Array.of(0.5, 0.5);
    const split = { baseShare: half, surgeShare: half, newPerDay: new Float64Array(2) };
    const plan = planOf(
      { end: 50_000, ...regencies(1, 1), match: match({ service: exponential(1) }) },
      { ...arrivals, ...split },
    );
    // M/M/1: mean wait rho / (1 - rho), mean in line rho^2 / (1 - rho), P(wait) rho.
    expectLaws(replicate(plan), [
      ['mean wait', (outcome) => matchOf(outcome).meanWait!, rate / (1 - rate), 0.3],
      ['mean line', (outcome) => matchOf(outcome).meanLine, rate ** 2 / (1 - rate), 0.25],
      ['P(wait)', (outcome) => matchOf(outcome).probabilityOfWait!, rate, 0.02],
    ]);
  });
});

describe('more capacity, first come first served, without limits and ways back', () => {
  /** Instant of the answer of each submission [s]. */
  function answers(plan: Plan): Map<string, number> {
    const ended = watch(plan).moments.filter(({ what }) => what === 'ended');
    return new Map(ended.map(({ place, who, at }) => [`${place}/${who}`, at]));
  }
  const centre = {
    patience: undefined,
    room: value(Number.POSITIVE_INFINITY),
    results: { unique: 1, duplicate: 0, again: 0 },
    service: exponential(400),
  };
  const { gateway: _, ...country } = busyCountry();
  const { patience: __, ...own } = { ...country.match!, ...centre };
  const plan: Plan = { ...country, match: own };

  test.each([
    ['half the time of each service', { ...own, service: exponential(200) }],
    ['one server more', { ...own, servers: value(2) }],
    ['no closure', { ...own, shut: [] }],
  ])('%s: nobody is answered later', (_, better) => {
    const [before, after] = [answers(plan), answers({ ...plan, match: better })];
    let earlier = 0;
    for (const [who, at] of before) {
      expect(after.get(who), who).toBeLessThanOrEqual(at + 1e-6);
      if (after.get(who)! < at - 1) earlier++;
    }
    expect(before.size).toBeGreaterThan(1500);
    expect(earlier).toBeGreaterThan(500);
  });
});

describe('another unit of time', () => {
  /** Days that differ by chance are drawn by their date, which stays 86,400 s long. */
  function even(plan: Plan): Plan {
    const { arrivals } = plan.people;
    if (arrivals.kind !== 'poisson') throw new Error('not by chance');
    const spread = { national: 0, local: 0 };
    return { ...plan, people: { ...plan.people, arrivals: { ...arrivals, spread } } };
  }

  test.each([
    ['block', even(busyCountry())],
    ['overwrite', even(busyCountry({ sender: { whenFull: 'overwrite', room: value(8) } }))],
  ])('%s: all times twice, all rates half: the same moments at twice the time', (_, plan) => {
    const told = (run: Plan) =>
      watch(run).moments.filter(({ what }) => !['observes', 'capacity'].includes(what));
    const [one, two] = [told(plan), told(slower(plan))];
    expect(two.length).toBe(one.length);
    expect(one.length).toBeGreaterThan(20_000);
    const apart = one.findIndex((moment, i) => {
      const { at, ...rest } = two[i]!;
      const same = JSON.stringify({ ...moment, at: 0 }) === JSON.stringify({ at: 0, ...rest });
      return !same || Math.abs(at - 2 * moment.at) > 1e-6 * (1 + moment.at);
    });
    expect(apart, JSON.stringify([one[apart], two[apart]])).toBe(-1);
  });
});

describe('what is never used changes nothing', () => {
  const plan = planOf(
    {
      end: 1e4,
      station: service({ service: exponential(50) }),
      uplink: uplink({ speed: value(1), size: exponential(40), fails: value(0.2) }),
      match: match({ service: exponential(30) }),
    },
    poisson([0, 0.01]),
  );

  test('room that is never full', () => {
    const roomy = { ...plan, match: { ...plan.match!, room: value(1e6) } };
    expect(fingerprint(roomy)).toBe(fingerprint(plan));
  });

  test('a time-out, a deadline and a closure that never come', () => {
    const later = { from: 2e4, to: 3e4, told: false, why: '' };
    const idle = { ...plan, deadline: 1, uplink: { ...plan.uplink!, timeout: 1e9 } };
    expect(fingerprint(idle)).toBe(fingerprint(plan));
    const shut = { ...plan, match: { ...plan.match!, shut: [later] } };
    expect(fingerprint(shut)).toBe(fingerprint(plan));
  });

  test('a regency to which nobody comes', () => {
    const arrivals = plan.people.arrivals;
    if (arrivals.kind !== 'poisson') throw new Error('not by chance');
    const share = Float64Array.of(1, 0);
    const more = { baseShare: share, surgeShare: share, newPerDay: new Float64Array(2) };
    const people = { ...plan.people, arrivals: { ...arrivals, ...more } };
    const moments = (run: Plan) => watch(run).moments.filter(({ what }) => what !== 'capacity');
    expect(moments({ ...plan, ...regencies(1, 1), people })).toEqual(moments(plan));
  });

  test('another seed is another run', () => {
    const other = simulate(plan, '2017', 0, { fingerprint: true });
    expect(other.fingerprint).not.toBe(fingerprint(plan));
  });
});
