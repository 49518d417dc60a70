import { describe, expect, test } from 'vitest';
import { Entities, NOBODY, NOWHERE } from '../../src/engine/entities.ts';

describe('entities', () => {
  test('are counted by place while they are in use', () => {
    const entities = new Entities();
    const first = entities.create(7, 0);
    entities.create(7, 1);
    entities.copy(entities.create(9, 2));
    entities.release(first);
    expect([6, 7, 9].map((place) => entities.inUseOf(place))).toEqual([0, 1, 2]);
  });

  test('begin with nothing but a place and a key, and are never NOBODY', () => {
    const entities = new Entities();
    const entity = entities.create(513, 123_456_789);
    expect(entity).not.toBe(NOBODY);
    expect(entities.place(entity)).toBe(513);
    expect(entities.key(entity)).toBe(123_456_789);
    expect(entities.bornAt(entity)).toBeLessThan(0);
    expect(entities.attempts(entity)).toBe(0);
    for (const mark of [32, 64, 128]) expect(entities.marked(entity, mark)).toBe(false);
  });

  test('use a slot again, as good as new', () => {
    const entities = new Entities();
    const first = entities.create(1, 1);
    entities.setBornAt(first, 5);
    entities.setAttempts(first, 7);
    entities.mark(first, 64);
    entities.awaits(first, 3, 9);
    entities.release(first);
    expect(entities.place(first)).toBe(NOWHERE);
    expect(entities.inUse).toBe(0);
    const second = entities.create(2, 2);
    expect(second).toBe(first);
    expect(entities.used).toBe(1);
    expect(entities.bornAt(second)).toBeLessThan(0);
    expect(entities.attempts(second)).toBe(0);
    expect(entities.marked(second, 64)).toBe(false);
    // The calendar's entry for the first one must not pass for one of the second.
    expect(entities.isDue(second, 3, 9)).toBe(false);
  });

  test('keep everything when their room grows', () => {
    const entities = new Entities(2);
    const all = Array.from({ length: 5000 }, (_, i) => {
      const entity = entities.create(i % 60_000, i);
      entities.setBornAt(entity, i + 0.25);
      entities.setSince(entity, i + 0.5);
      entities.awaits(entity, 1 + (i % 31), i + 0.75);
      entities.setNext(entity, i + 1);
      entities.setPrevious(entity, i + 2);
      entities.setAttempts(entity, i % 256);
      if (i % 2 === 0) entities.mark(entity, 128);
      return entity;
    });
    expect(new Set(all).size).toBe(5000);
    for (const [i, entity] of all.entries()) {
      const seen = [
        entities.place(entity),
        entities.key(entity),
        entities.bornAt(entity),
        entities.since(entity),
        entities.due(entity),
        entities.next(entity),
        entities.previous(entity),
        entities.attempts(entity),
        entities.marked(entity, 128),
        entities.isDue(entity, 1 + (i % 31), i + 0.75),
      ];
      const put = [i, i, i + 0.25, i + 0.5, i + 0.75, i + 1, i + 2, i % 256, i % 2 === 0, true];
      expect(seen).toEqual(put);
    }
  });

  test('count those in use and the most there ever were', () => {
    const entities = new Entities();
    const all = [1, 2, 3].map((key) => entities.create(0, key));
    entities.release(all[1]!);
    entities.release(all[0]!);
    expect([entities.inUse, entities.peak, entities.used]).toEqual([1, 3, 3]);
    entities.create(0, 4);
    expect([entities.inUse, entities.peak, entities.used]).toEqual([2, 3, 3]);
  });

  test('have one timer: a later one makes the earlier one stale, and settling makes both', () => {
    const entities = new Entities();
    const entity = entities.create(0, 0);
    entities.awaits(entity, 3, 10);
    expect(entities.isDue(entity, 3, 10)).toBe(true);
    expect(entities.isDue(entity, 4, 10)).toBe(false);
    expect(entities.isDue(entity, 3, 9)).toBe(false);
    entities.awaits(entity, 3, 20);
    expect(entities.isDue(entity, 3, 10)).toBe(false);
    expect(entities.isDue(entity, 3, 20)).toBe(true);
    entities.settles(entity);
    expect(entities.isDue(entity, 3, 20)).toBe(false);
  });

  test('keep each mark apart from the others and from the timer', () => {
    const entities = new Entities();
    const entity = entities.create(0, 0);
    entities.awaits(entity, 31, 10);
    entities.mark(entity, 128);
    expect([32, 64, 128].map((mark) => entities.marked(entity, mark))).toEqual([
      false,
      false,
      true,
    ]);
    expect(entities.isDue(entity, 31, 10)).toBe(true);
    entities.settles(entity);
    expect(entities.marked(entity, 128)).toBe(true);
  });
});
