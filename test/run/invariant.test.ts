import { describe, expect, test } from 'vitest';
import { Collector } from '../../src/run/collector.ts';
import { BrokenInvariant, invariant, locating } from '../../src/run/invariant.ts';
import { observe, simulate } from '../../src/run/simulate.ts';
import { StageBook } from '../../src/run/stage-book.ts';
import { Level } from '../../src/run/step-book.ts';
import { summarise } from '../../src/run/summarise.ts';
import { listed, match, planOf, service, value } from '../plans.ts';

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
      this.steps.goes(Level.atCentre);
    }
  }

  test('that loses a submission ends the run, with event, instant, seed and replication', () => {
    const run = () => observe(plan, 'careless', 3, (...given) => new Careless(...given));
    expect(run).toThrow(BrokenInvariant);
    // The first arrival: the event that does the damage, not the next point of the series.
    expect(run).toThrow(/; event 1 at 0 s, seed careless, replication 3$/);
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

describe('the books of a run', () => {
  const plan = planOf({ end: 100, match: match({ service: value(10) }) }, listed(5, 6, 7));
  const broken = (breaks: (collector: Collector) => void) => () =>
    observe(plan, '2016', 0, (...given) => {
      const collector = new Collector(...given);
      breaks(collector);
      return collector;
    });

  test('see one that appears from nowhere, at the event', () => {
    const run = broken((collector) => {
      collector.arrived = () => {};
    });
    expect(run).toThrow(/below zero in the books .*"persons":-1.*; event 1 at 5 s/);
  });

  test('see one of whom they were told nothing, at the event', () => {
    const station = service({ service: value(10) });
    const run = () =>
      observe(planOf({ end: 100, station }, listed(5)), '2016', 0, (...given) =>
        Object.assign(new Collector(...given), { arrived: () => {} }),
      );
    expect(run).toThrow(/1 in flight, but in the books .*"persons":0.*; event 1 at 5 s/);
  });

  test('see levels that only add up, one of them negative', () => {
    const run = broken((collector) => {
      collector.delivered = () => collector.steps.moves(Level.stranded, Level.atCentre);
    });
    expect(run).toThrow(/"atOffice":1,.*"stranded":-1,"atCentre":1.*; event 1 at 5 s/);
  });

  test('see one that was never in line start its service', () => {
    const run = broken((collector) => {
      const entered = collector.entered.bind(collector);
      collector.entered = (stage) => {
        if (collector.counts[0]!.people < 3) entered(stage);
      };
    });
    // The third, which came unseen, starts at 25; the line has one too few from then on.
    expect(run).toThrow(/-1 in line, 1 served/);
  });
});

describe('a stage', () => {
  const book = () => {
    const stage = new StageBook();
    stage.setCapacity(0, 1);
    return stage;
  };

  test('adds up: what it held is the sum of the times in it', () => {
    const stage = book();
    stage.enters(1);
    stage.enters(2);
    stage.starts(3, 1, true);
    stage.leaves(7, 1);
    stage.withdraws(8, 2, false);
    stage.enters(9);
    // Six seconds, six seconds, and one until the end.
    expect(stage.tally(10).meanInStage).toBe(1.3);
  });

  test("breaks Little's law when one leaves with another entry than its own, once it is empty", () => {
    const stage = book();
    stage.enters(1);
    stage.starts(3, 1, true);
    expect(() => stage.leaves(7, 2)).toThrow(
      "Little's law: a stage held 6 s, but the times in it sum to 5 s, and 0 are inside",
    );
  });

  test("breaks Little's law at the end when those inside would have to be there from before the start", () => {
    const stage = book();
    stage.enters(1);
    stage.enters(1);
    stage.starts(3, 1, true);
    stage.leaves(7, 6.5);
    expect(() => stage.tally(8)).toThrow('a stage held 13 s, but the times in it sum to 0.5 s');
  });

  test('sees the clock go back', () => {
    const stage = book();
    stage.enters(2);
    expect(() => stage.starts(1, 2, true)).toThrow('a stage at 2 s, then 1 s');
  });

  test('sees more leave its servers than started', () => {
    const stage = book();
    stage.enters(1);
    stage.leaves(2, 1);
    expect(() => stage.enters(3)).toThrow('1 in line, -1 served');
  });

  test('sees more in service than there are servers, but for those beyond them', () => {
    const stage = book();
    stage.enters(1);
    stage.starts(1, 1, true);
    stage.setCapacity(2, 0);
    stage.setOvertime(2, 1);
    expect(() => stage.enters(3)).not.toThrow();
    stage.setOvertime(3, 0);
    expect(() => stage.enters(4)).toThrow('1 served, 0 of them beyond the 0 servers');
  });
});
