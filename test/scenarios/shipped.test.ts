/** Every shipped scenario can be run with each of its options, and says where its numbers come from. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assumedOf } from '../../src/experiment/vary/assumed.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { registerOf } from '../../src/scenario/register.ts';

const NAMES = readdirSync('scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length));

test('the holidays of the other years stand in order, once each, and in one table only', () => {
  const dates = (name: string) =>
    readFileSync(`scenarios/data/${name}`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0]!);
  const others = dates('holidays-other.csv');
  expect([...new Set(others)].sort()).toEqual(others);
  expect(dates('holidays.csv').filter((date) => others.includes(date))).toEqual([]);
});

test('they are many', () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(8);
});

/** Reasons and bases that are one text. */
function inOneLanguage(tree: unknown): unknown[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) =>
    ['why', 'basis'].includes(key) && typeof value === 'string' ? [value] : inOneLanguage(value),
  );
}

describe.each(NAMES)('%s', (name) => {
  const file = `scenarios/${name}.yaml`;
  const text = readFileSync(file, 'utf8');

  test('all that reports quote of it is there in both languages', () => {
    const { optionNames } = readScenario(file);
    for (const option of ['base', ...optionNames]) {
      const { resolved, targets, costs } = readScenario(file, { option });
      expect(inOneLanguage(resolved)).toEqual([]);
      for (const { name: called } of [...targets, ...costs])
        expect(called).not.toBeTypeOf('string');
    }
  });

  test('is laid out, and so is each option', () => {
    const { optionNames } = readScenario(file);
    for (const option of ['base', ...optionNames]) {
      const plan = layOut(readScenario(file, { option }));
      expect(plan).toMatchObject({ name, option });
    }
  });

  test('has a title, a question, and a basis for what was assumed', () => {
    const scenario = readScenario(file);
    expect(scenario.name).toBe(name);
    expect(scenario.title).toBeDefined();
    expect(scenario.question).toBeDefined();
    expect(scenario.assumptions.length).toBeGreaterThan(0);
    expect(scenario.seed).toBe(name);
  });

  test('gives ranges only to what can be moved to their ends', () => {
    const scenario = readScenario(file);
    const ranged = registerOf(scenario).filter((one) => one.range !== undefined && one.value);
    const still = ranged.filter((one) => assumedOf(scenario, one) === undefined);
    expect(still.map(({ of }) => of)).toEqual([]);
  });

  test('begins with the schema and a comment that says what it is about', () => {
    const [first, ...rest] = text.split('\n');
    expect(first).toBe('# yaml-language-server: $schema=scenario.schema.json');
    expect(rest.filter((line) => line.startsWith('#')).length).toBeGreaterThan(3);
    expect(text.split('\n').filter((line) => line.length > 110)).toEqual([]);
  });
});
