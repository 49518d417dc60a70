/** Options of a scenario face the same citizens: what is one's own changes with nothing else. */

import { describe, expect, test } from 'vitest';
import { StageId } from '../../src/model/kinds.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
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
import { type Moment, watch } from '../watch.ts';
import { busyCountry } from './busy-country.ts';

/** By citizen: how long the recording, each transfer and the match took [s], and the result. */
function fates(plan: Plan): Map<string, (number | string)[]> {
  const fates = new Map<string, (number | string)[]>();
  const since = new Map<string, number>();
  const put = (key: string, value: number | string) => {
    const own = fates.get(key);
    if (own === undefined) fates.set(key, [value]);
    else own.push(value);
  };
  for (const { what, who, place, at, stage, how } of watch(plan).moments) {
    const citizen = `${place}/${who}`;
    const took = () => Number((at - since.get(citizen)!).toFixed(4));
    if (what === 'started') since.set(citizen, at);
    else if (what === 'recorded') put(`${citizen} recording`, took());
    else if (what === 'failed') put(`${citizen} transfers`, took());
    else if (what === 'left' && stage === StageId.uplink) put(`${citizen} transfers`, took());
    else if (what === 'left' && stage === StageId.match) put(`${citizen} match`, took());
    else if (what === 'ended') put(`${citizen} result`, how!);
  }
  return fates;
}

/** Of those that got as far in both runs; of two lists of transfers the common part. */
function expectSameFates(one: Plan, other: Plan): void {
  const [a, b] = [fates(one), fates(other)];
  let compared = 0;
  for (const [key, own] of a) {
    const theirs = b.get(key);
    // Patience is one's own, but whether it runs out is not.
    if (theirs === undefined || [own[0], theirs[0]].includes('dropped patience')) continue;
    const common = Math.min(own.length, theirs.length);
    expect([key, ...own.slice(0, common)]).toEqual([key, ...theirs.slice(0, common)]);
    compared++;
  }
  expect(compared).toBeGreaterThan(4000);
}

describe("a citizen's size, times and result", () => {
  const centre = { shut: [], service: exponential(500) };
  const plan = busyCountry({ centre });

  test('are the same with half the room at the match', () => {
    const halved = busyCountry({ centre: { ...centre, room: value(75) } });
    expectSameFates(plan, halved);
    // They do meet another fate on the way.
    expect(watch(halved).times('refused').length).not.toBe(watch(plan).times('refused').length);
  });

  test('are the same with a store that overwrites, another back-off, and no gateway', () => {
    const { gateway: _, ...open } = busyCountry({ centre, sender: { room: value(20) } });
    expectSameFates(plan, open);
  });

  test('are another with another seed', () => {
    const first = (seed: string) => watch(plan, { seed }).times('delivered')[0];
    expect(first('2016')).not.toBe(first('2017'));
  });
});

describe('nothing moves', () => {
  const plain = planOf(
    {
      end: 1e4,
      station: service({ service: exponential(50) }),
      uplink: uplink({ speed: value(1), size: exponential(40), fails: value(0.2) }),
      match: match({ service: exponential(30) }),
    },
    poisson([0, 0.01]),
  );
  const withoutGateway = ({ what, stage }: Moment) =>
    stage !== StageId.gateway && what !== 'capacity';

  test('when a gateway that refuses nobody is added', () => {
    const gateway = { accepts: value(Number.POSITIVE_INFINITY), burst: 1, shut: [] };
    const added = watch({ ...plain, gateway });
    expect(added.moments.length).toBeGreaterThan(1000);
    expect(added.moments.filter(withoutGateway)).toEqual(
      watch(plain).moments.filter(withoutGateway),
    );
  });

  test('at the station and on the line when the match is left out', () => {
    const { match: _, ...without } = plain;
    const before = ({ what }: Moment) => ['arrived', 'recorded', 'delivered'].includes(what);
    expect(watch(without).moments.filter(before)).toEqual(watch(plain).moments.filter(before));
  });

  test('in a regency when the rest of the country is left out', () => {
    const arrivals = poisson([0, 0.05]);
    if (arrivals.kind !== 'poisson') throw new Error('not by chance');
    const shares = (count: number) => ({
      baseShare: new Float64Array(count).fill(0.2),
      surgeShare: new Float64Array(count).fill(0.2),
      newPerDay: new Float64Array(count),
    });
    const { station, uplink } = plain;
    const of = { end: 1e4, station: station!, uplink: uplink! };
    const all = planOf({ ...of, ...regencies(1, 2) }, { ...arrivals, ...shares(3) });
    const part = planOf(
      { ...of, ...regencies(2), identity: Uint16Array.of(1, 2) },
      { ...arrivals, ...shares(2) },
    );
    const here = watch(all).moments.filter(({ place, what }) => place > 0 && what !== 'capacity');
    const alone = watch(part).moments.filter(({ what }) => !/capacity|observes/.test(what));
    expect(alone.length).toBeGreaterThan(500);
    expect(alone.map((moment) => ({ ...moment, place: moment.place + 1 }))).toEqual(here);
  });
});
