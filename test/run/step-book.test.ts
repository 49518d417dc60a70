import { describe, expect, test } from 'vitest';
import { Level, StepBook } from '../../src/run/step-book.ts';
import { listed, planOf } from '../plans.ts';

const book = () => new StepBook(planOf({ end: 100 }, listed()));
const ALL = [
  ['persons', Level.persons],
  ['atOffice', Level.atOffice],
  ['stranded', Level.stranded],
  ['atCentre', Level.atCentre],
  ['awaitingCard', Level.awaitingCard],
  ['copies', Level.copies],
] as const;

describe.each(ALL)('of the levels of the country, %s', (name, level) => {
  const other = level === Level.persons ? Level.copies : Level.persons;

  test('is what came, less what went', () => {
    const steps = book();
    steps.comes(level);
    steps.comes(level);
    steps.goes(level);
    steps.comes(other);
    steps.moves(other, level);
    expect(steps.levels).toMatchObject({ [name]: 2 });
    steps.moves(level, other);
    expect(steps.levels).toMatchObject({ [name]: 1 });
    expect(() => steps.check(2)).not.toThrow();
    expect(() => steps.check(1)).toThrow('1 in flight, but in the books {');
    expect(() => steps.check(3)).toThrow('3 in flight, but in the books {');
  });

  test('never goes below zero, whatever the others add up to', () => {
    const gone = book();
    gone.comes(other);
    const words = `"${name}":-1`;
    expect(() => gone.goes(level)).toThrow(words);
    expect(() => book().moves(level, other)).toThrow(words);
  });
});

test('no more are read in than couriers took', () => {
  const steps = book();
  steps.comes(Level.atOffice);
  steps.taken();
  expect(steps.levels).toMatchObject({ atOffice: 1, carried: 1 });
  steps.readIn();
  expect(() => steps.check(1)).not.toThrow();
  expect(() => steps.readIn()).toThrow('"carried":-1');
});
