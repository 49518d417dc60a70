import { describe, expect, test } from 'vitest';
import { Collector } from '../../src/run/collector.ts';
import { BrokenInvariant, invariant, locating } from '../../src/run/invariant.ts';
import { observe, simulate } from '../../src/run/simulate.ts';
import { summarise } from '../../src/run/summarise.ts';
import { listed, match, planOf, value } from '../plans.ts';

test('an invariant that holds says nothing, one that does not says what', () => {
  expect(() => invariant(true, () => 'no')).not.toThrow();
  expect(() => invariant(false, () => 'two and two are five')).toThrow('two and two are five');
});

describe('a broken law', () => {
  const place = () => 'event 7';

  test('is told with the place where it was noticed', () => {
    const broken = () => invariant(false, () => 'two and two are five');
    expect(() => locating(broken, place)).toThrow(
      new BrokenInvariant('two and two are five; event 7'),
    );
  });

  test('is told from other errors, which stay as they are', () => {
    const error = new RangeError('too long');
    const other = () => {
      throw error;
    };
    expect(() => locating(other, place)).toThrow(error);
    expect(error.message).toBe('too long');
    expect(locating(() => 4, place)).toBe(4);
  });
});

describe('a book', () => {
  // One is served from 0 to 10, one from 10 to 20, one comes while the third point has yet to come.
  const plan = planOf({ end: 10_000, match: match({ service: value(10) }) }, listed(0, 1, 8000));

  /** A collector that loses each submission at the centre from its books. */
  class Careless extends Collector {
    override delivered(entity: number): void {
      super.delivered(entity);
      this.steps.atCentre--;
    }
  }

  test('that loses a submission ends the run, with event, instant, seed and replication', () => {
    const run = () => observe(plan, 'careless', 3, (...given) => new Careless(...given));
    expect(run).toThrow(BrokenInvariant);
    // Two arrivals, two endings; the fifth event is the first point of the series.
    expect(run).toThrow(/; event 5 at 3600 s, seed careless, replication 3$/);
    expect(() => simulate(plan, 'careless', 3)).not.toThrow();
  });

  test.each([
    ['people', '-: people: 4, but the parts add up to 3'],
    ['recorded', '-: people: 3, but the parts add up to 4'],
    ['dropped', '-: recorded: 3, but the parts add up to 4'],
  ] as const)('with one %s too many gives no outcome', (count, words) => {
    const facts = { seed: '2016', replication: 0, endedAt: 10_000, events: 9 };
    const { observer, entities } = observe(plan, '2016', 0, (...given) => new Collector(...given));
    expect(() => summarise(observer, entities, facts)).not.toThrow();
    observer.counts[0]![count]++;
    expect(() => summarise(observer, entities, facts)).toThrow(new BrokenInvariant(words));
  });

  test('with one too many of those before the start gives no outcome', () => {
    const start = { station: 0, uplink: 0, match: 2 };
    const facts = { seed: '2016', replication: 0, endedAt: 10_000, events: 9 };
    const waiting = { ...plan, start };
    const { observer, entities } = observe(waiting, '2016', 0, (...run) => new Collector(...run));
    observer.counts[1]!.gaveUp++;
    const words = 'waiting before the start: 2, but the parts add up to 3';
    expect(() => summarise(observer, entities, facts)).toThrow(new BrokenInvariant(words));
  });
});
