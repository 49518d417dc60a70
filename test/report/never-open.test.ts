import { expect, test } from 'vitest';
import { format } from '../../src/report/format.ts';
import { neverOpenLines } from '../../src/report/never-open.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../src/scenario/read.ts';

const FILE = 'test/cli/two-towns/two-towns.yaml';
const planOf = (...set: string[]) => layOut(readScenario(FILE, { set }));

test('stages whose hours do not come within the run are said, a run of one Sunday in office hours', () => {
  const sunday = planOf('clock.from=2016-09-04', 'clock.to=2016-09-04');
  expect(neverOpenLines(sunday, format('en'))).toEqual([
    'Never open in this run: stations, uplinks.',
  ]);
  expect(neverOpenLines(sunday, format('id'))[0]).toMatch(
    /^Tidak pernah buka selama simulasi ini: /,
  );
});

test('nothing is said where each opens once', () => {
  expect(neverOpenLines(planOf(), format('en'))).toEqual([]);
});
