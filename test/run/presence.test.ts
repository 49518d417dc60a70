import { describe, expect, test } from 'vitest';
import { Entities } from '../../src/engine/entities.ts';
import { Collector } from '../../src/run/collector.ts';
import { Presence } from '../../src/run/presence.ts';
import { observe } from '../../src/run/simulate.ts';
import { listedAt, match, planOf, regencies, value } from '../plans.ts';

const plan = planOf(
  { end: 100, match: match({ service: value(10) }), ...regencies(2, 1) },
  listedAt([5, 0], [6, 2]),
);

test('one booked at another office than its own is seen at the event, though the country adds up', () => {
  class Misplacing extends Presence {
    override comes(office: number): void {
      super.comes(office === 0 ? 1 : office);
    }
  }
  const run = () =>
    observe(plan, '2016', 0, (...given) =>
      Object.assign(new Collector(...given), { presence: new Misplacing(plan) }),
    );
  expect(run).toThrow(/^0 in flight of regency 0, place 1, but 1 in the books; event 1 at 5 s/);
});

describe('who is there', () => {
  const bench = () => {
    const entities = new Entities();
    const presence = new Presence(plan);
    const arrives = (office: number) => {
      presence.comes(office);
      return entities.create(office, 0);
    };
    return { entities, presence, arrives, check: () => presence.check(entities) };
  };

  test('is looked at where the event has changed it, once', () => {
    const { entities, presence, arrives, check } = bench();
    const first = arrives(0);
    arrives(2);
    check();
    entities.release(first);
    // Nothing that was told of has changed.
    check();
    presence.goes(0);
    check();
    presence.goes(2);
    expect(check).toThrow('1 in flight of regency 1, place 2, but 0 in the books');
  });

  test('is looked at in every office that one event has changed', () => {
    const { presence, arrives, check } = bench();
    presence.comes(0);
    arrives(1);
    arrives(2);
    expect(check).toThrow('0 in flight of regency 0, place 0, but 1 in the books');
  });

  test('is told apart from those of before the start', () => {
    const { presence, check } = bench();
    presence.comes(3);
    expect(check).toThrow('0 in flight from before the start, place 3, but 1 in the books');
  });
});
