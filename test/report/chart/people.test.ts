import { expect, test } from 'vitest';
import { drawings } from '../../../src/report/chart/charts.ts';
import { people, peopleFinding } from '../../../src/report/chart/people.ts';
import type { Outcome } from '../../../src/run/outcome.ts';
import { made } from '../world.ts';

const { plan, outcome } = made({ regencies: 2, days: 3 });
/** A station and nothing behind it, with so many people in its line. */
const lone = (start: number, ...counts: number[]) => {
  const { uplink: _, match: __, gateway: ___, ...rest } = plan;
  const persons = outcome.steps.persons.map((_, i) => counts[i] ?? 0);
  return {
    plan: {
      ...rest,
      station: {} as NonNullable<typeof plan.station>,
      start: { ...plan.start, station: start },
    },
    outcome: { ...outcome, steps: { ...outcome.steps, persons } } as Outcome,
    language: 'en',
    version: '0',
  } as const;
};

test('a lone station has no chart of what it has not: a backlog, holders, a centre', () => {
  const drawn = [...drawings(lone(0, 4, 9, 2))];
  expect(drawn.map(({ id }) => id)).toEqual(['submissions', 'backlog', 'utilisation']);
  expect(drawn[1]!.title).toMatch(/^At most 9 people were waiting to be recorded/);
});

test('the line of people begins with those who wait at the start', () => {
  const text = JSON.stringify(people(lone(7, 4, 9, 2)).plot);
  const [first] = /\{"day":[-\d.]+,"waiting":\d+\}/.exec(text)!;
  expect(first).toContain('"waiting":7');
});

test('a line that nobody stood in, and one of one', () => {
  expect(peopleFinding(lone(0)).id).toMatch(/^Tidak ada orang yang menunggu direkam/);
  expect(peopleFinding(lone(0, 1)).en).toMatch(/^At most 1 person was waiting/);
});

test('more at the start than ever after are the most', () => {
  const { id, en } = peopleFinding(lone(7, 4, 2));
  expect(en).toMatch(/^At most 7 people were waiting to be recorded, at the start; 0 at the end$/);
  expect(id).toBe('Orang yang menunggu direkam paling banyak 7, di awal; di akhir 0');
});
