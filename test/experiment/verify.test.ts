import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Case, certain, random } from '../../src/experiment/verify/case.ts';
import { CASES } from '../../src/experiment/verify/cases.ts';
import { verdict } from '../../src/experiment/verify/verify.ts';

const folder = 'scenarios/theory/';
const theCase = (id: string): Case => CASES.find((one) => one.id === id)!;

/** Some seconds each, and more where others use the machine. */
const LONG = 300_000;

describe('the suite can fail', { timeout: LONG }, () => {
  // Service, speed or size 2 % off, wherever the case has it.
  test.each([
    ['V02', 'match.service={exponential: 1.02 min}'],
    ['V04', 'match.service=1.02 min'],
    ['V10', 'match.service={exponential: 1.02 min}'],
    ['V22', 'match.service={exponential: 1.02 min}'],
    ['V31', 'match.service={exponential: 1.02 min}'],
    ['V36', 'match.service={exponential: 1.02 min}'],
    ['V43', 'station.service={exponential: 1.02 min}'],
    ['V46', 'match.service={exponential: 1.02 min}'],
    ['V60', 'match.speed=980 /day'],
    ['V71', 'uplink.size=1.53 MB'],
  ])('%s with %s', (id, change) => {
    const { passed } = verdict(theCase(id), { folder, set: [change] });
    expect(passed).toBe(false);
  });

  const one = (study: Case['studies'][number]) =>
    verdict({ id: 'V00', shows: '', studies: [study] }, { folder }).findings[0]!;
  const ended = { scenario: 'by-hand' };

  test('an exact value outside the interval is off, in an interval that is too wide no proof', () => {
    const spread = (exact: number, widest: number) =>
      one({ ...ended, random: [random('', '', exact, (o) => 10 + (o.replication % 2), widest)] });
    expect(spread(10.5, 0.05)).toMatchObject({ value: 10.5, verdict: 'passed' });
    expect(spread(11, 0.05).verdict).toBe('off');
    expect(spread(10.5, 0.04).verdict).toBe('too wide');
    // Half of twenty runs are 1 off: deviation sqrt(20 / 4 / 19), over sqrt(20), times 3.883.
    expect(spread(10.5, 0.05).high).toBeCloseTo(
      10.5 + (3.883406 * Math.sqrt(5 / 19)) / Math.sqrt(20),
      7,
    );
  });

  test('without chance only rounding is forgiven, or what is stated', () => {
    const at = (exact: number, off?: number) =>
      one({ ...ended, certain: [certain('', '', exact, (o) => o.endedAt, off)] }).verdict;
    expect([at(8), at(8 + 1e-10), at(8.000001), at(9, 1), at(9.1, 1)]).toEqual([
      'passed',
      'passed',
      'off',
      'passed',
      'off',
    ]);
  });
});

test('other chances give other values', () => {
  const [same, again, other] = [undefined, undefined, 'another'].map((seed) =>
    verdict(theCase('V52'), { folder, ...(seed && { seed }) }).findings.map(({ value }) => value),
  );
  expect(again).toEqual(same);
  expect(other).not.toEqual(same);
});

test('cases have numbers of their own, and every scenario of theory is one', () => {
  const ids = CASES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual([...ids].sort());
  const used = CASES.flatMap(({ studies }) =>
    studies.flatMap((study) => ('scenario' in study ? [`${study.scenario}.yaml`] : [])),
  );
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  expect([...new Set(used)].sort()).toEqual(files.sort());
});
