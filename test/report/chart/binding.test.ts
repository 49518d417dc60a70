import { describe, expect, test } from 'vitest';
import { stretches } from '../../../src/report/chart/binding.ts';
import { bindingFinding } from '../../../src/report/chart/binding-finding.ts';
import type { PlaceDelay } from '../../../src/run/binding.ts';

const NOTHING = { uplink: [0], gateway: [0], match: [0], stranded: [0], courier: [0] };
const finding = (
  binds: PlaceDelay['binds'],
  held: Partial<PlaceDelay['held']>,
  ends = { recorded: 10, delayed: 0, waitingPast: 0, dropped: 0, lost: 0 },
) => bindingFinding({ place: 'national', held: { ...NOTHING, ...held }, binds }, ends);

describe('what binds', () => {
  test('is nothing where nothing waits', () => {
    expect(finding([null, null], {}).en).toBe(
      'No submission was held up at any of the times counted',
    );
  });

  test('is nothing where all that waits can still be in time', () => {
    expect(finding([null, null], { match: [1, 1] }).en).toBe(
      'No stage bound on any day: all that waited could still be answered within the target',
    );
  });

  test('is nothing that would hide what is gone', () => {
    const dropped = { recorded: 10, delayed: 1, waitingPast: 0, dropped: 5, lost: 0 };
    expect(finding([null, null], { match: [1, 1] }, dropped).en).toBe(
      'No stage bound on any day, but 50.0% of submissions were dropped',
    );
    expect(finding([null], {}, { ...dropped, lost: 1 }).id).toBe(
      'Tidak ada hari dengan penghambat utama, tetapi 60,0% kiriman gugur atau hilang',
    );
    expect(finding(['match'], { match: [9] }, dropped).en).toMatch(/^The match bound longest/);
  });

  test('is nothing that would hide who is late', () => {
    const late = { recorded: 10, delayed: 2, waitingPast: 1, dropped: 0, lost: 0 };
    const both = finding([null], { match: [1] }, late);
    expect(both.en).toBe(
      'No stage bound on any day in the mean over the day, but 30.0% of submissions were late',
    );
    expect(both.id).toBe(
      'Tidak ada hari dengan penghambat utama menurut rerata hari itu, tetapi 30,0% kiriman terlambat',
    );
    expect(finding(['match'], { match: [9] }, late).en).toMatch(/^The match bound longest/);
  });

  test('is named with its days and its part of the waiting', () => {
    const both = finding(['uplink', 'uplink', 'match', null], { uplink: [4, 4], match: [0, 0, 2] });
    expect(both.en).toBe('The uplinks bound longest: 2 of 4 days, with 80.0% of all the waiting');
    expect(both.id).toBe(
      'Penghambat utama terlama ialah saluran kantor: 2 dari 4 hari, dengan 80,0% dari seluruh waktu tunggu',
    );
  });

  test('every day is not "4 of 4 days"', () => {
    expect(finding(['match', 'match'], { match: [9, 9] }).en).toBe(
      'The match bound longest: every day, with 100% of all the waiting',
    );
  });

  test('of two that bind as long is neither', () => {
    expect(finding(['uplink', 'match'], { uplink: [5], match: [0, 1] }).en).toBe(
      'No one stage bound longest: the uplinks and the match did for 1 day each',
    );
  });

  test('days of the same holder are one stretch of the ribbon', () => {
    expect(stretches(['match', 'match', null, 'match'])).toEqual([
      { x: 0, x2: 2, holder: 'match' },
      { x: 2, x2: 3, holder: null },
      { x: 3, x2: 4, holder: 'match' },
    ]);
  });
});
