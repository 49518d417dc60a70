import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { precisionOf } from '../../src/cli/ask/until.ts';
import { measuresOf } from '../../src/run/figures.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../src/scenario/read.ts';

test('npm start runs the scenario of the README until a precision of measures that it has', () => {
  const { start } = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
  // Double quotes hold on every shell that npm starts.
  const words = /^node bin\/tampung\.js run (\S+) --replications (\d+) --until "([^"]+)"$/.exec(
    start,
  )!;
  const [, file, most, until] = words;
  const known = measuresOf(layOut(readScenario(file!)));
  const { half, measures } = precisionOf(until!);
  expect(Number(most)).toBeGreaterThan(1);
  expect(half).toBeLessThanOrEqual(0.05);
  expect(measures.length).toBeGreaterThan(2);
  for (const measure of measures) expect(known).toContain(measure);
});
