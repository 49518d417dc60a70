import { describe, expect, test } from 'vitest';
import {
  erlangB,
  erlangC,
  fewestServers,
  loadWithRetries,
  meanWait,
  waitQuantile,
  waitTail,
} from '../../src/theory/erlang.ts';

describe('Erlang B', () => {
  test.each([
    [1, 0.5, 0.333333333],
    [5, 3, 0.110054348],
    [10, 8, 0.121661064],
    [20, 15, 0.045593216],
    [100, 100, 0.075700453],
    [1000, 950, 0.003649294],
    [10_000, 10_000, 0.007936563],
  ])('%d servers, %d offered: %d lost', (servers, load, exact) => {
    expect(erlangB(servers, load)).toBeCloseTo(exact, 9);
  });

  test('loses everybody without servers', () => {
    expect(erlangB(0, 3)).toBe(1);
  });
});

describe('Erlang C', () => {
  test.each([
    [2, 1.5, 0.642857143, 1.285714286],
    [3, 2.4, 0.647191011, 1.078651685],
    [10, 8, 0.409180151, 0.204590075],
    [100, 95, 0.506456854, 0.101291371],
    [110, 100, 0.2370075, 0.02370075],
  ])('%d servers, %d offered: %d wait, %d in the mean', (servers, load, waits, wait) => {
    expect(erlangC(servers, load)).toBeCloseTo(waits, 8);
    expect(meanWait(servers, load)).toBeCloseTo(wait, 8);
  });

  test('everybody waits where more is offered than can be done', () => {
    expect(erlangC(3, 3)).toBe(1);
    expect(erlangC(3, 4)).toBe(1);
  });

  test('tail and quantile of the waits are one law', () => {
    expect(waitTail(2, 1.5, 0.5)).toBeCloseTo(0.500658, 6);
    expect(waitTail(10, 8, 0.5)).toBeCloseTo(0.150528965, 9);
    expect(waitQuantile(1, 0.8, 0.95)).toBeCloseTo(13.862943611, 8);
    expect(waitTail(10, 8, waitQuantile(10, 8, 0.9))).toBeCloseTo(0.1, 12);
    // Half of them do not wait at all.
    expect(waitQuantile(10, 8, 0.5)).toBe(0);
  });
});

test('the fewest servers are enough, and one less is not', () => {
  expect(fewestServers(1, (count) => erlangB(count, 50) <= 0.01)).toBe(64);
  expect(erlangB(63, 50)).toBeCloseTo(0.010894, 6);
  expect(fewestServers(9, (count) => waitTail(count, 8, 0.5) <= 0.05)).toBe(12);
  expect(fewestServers(0, () => true)).toBe(1);
  expect(fewestServers(2.4, () => true)).toBe(3);
});

describe('when the refused ask again', () => {
  test.each([
    [10, 8, 0.9, 9.827406],
    [10, 8, 1, 10.47365],
    [10, 9.5, 1, 27.18838],
    [10, 8, 0, 8],
  ])('%d servers, %d offered, a share of %d again: %d', (servers, load, again, exact) => {
    expect(loadWithRetries(servers, load, again)).toBeCloseTo(exact, 6);
  });

  test('there is no answer where all ask again and more come than can be served', () => {
    expect(() => loadWithRetries(2, 2.5, 1)).toThrow('no limit');
  });
});
