import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Entities, NOBODY, NOWHERE } from '../../src/engine/entities.ts';
import { RestingLines } from '../../src/engine/resting-lines.ts';

const PLACES = 3;
const KINDS = ['append', 'append', 'append', 'prepend', 'insertByAge', 'first', 'take'] as const;

describe('lines that are left in order', () => {
  test('do what arrays do, whatever is done to them', () => {
    const step = fc.record({
      what: fc.constantFrom(...KINDS),
      place: fc.integer({ min: 0, max: PLACES - 1 }),
      born: fc.integer({ min: 0, max: 5 }),
    });
    const steps = fc.array(step, { maxLength: 200, size: 'max' });
    fc.assert(
      fc.property(steps, (all) => {
        const entities = new Entities(4);
        const lines = new RestingLines(entities, PLACES);
        const model: { key: number; born: number }[][] = [[], [], []];
        for (const [key, { what, place, born }] of all.entries()) {
          const line = model[place]!;
          if (what === 'take' || what === 'first') {
            const entity = lines[what](place);
            const expected = what === 'take' ? line.shift() : line[0];
            expect(entity === NOBODY).toBe(expected === undefined);
            if (expected === undefined) continue;
            const seen = [entities.key(entity), entities.bornAt(entity), entities.place(entity)];
            expect(seen).toEqual([expected.key, expected.born, place]);
            if (what === 'take') entities.release(entity);
            continue;
          }
          const entity = entities.create(place, key);
          entities.setBornAt(entity, born);
          lines[what](place, entity);
          const later = line.findIndex((other) => other.born > born);
          const at = { append: line.length, prepend: 0, insertByAge: later };
          line.splice(at[what] < 0 ? line.length : at[what], 0, { key, born });
        }
        expect([0, 1, 2].map((place) => lines.length(place))).toEqual(model.map((l) => l.length));
        expect(lines.total).toBe(model.flat().length);
        for (const [place, line] of model.entries()) {
          const keys = line.map(() => entities.key(lines.take(place)));
          expect(keys).toEqual(line.map(({ key }) => key));
          expect(lines.take(place)).toBe(NOBODY);
        }
      }),
      { numRuns: 2000, seed: 2016 },
    );
  });

  test('keep all that is known of one but its timer', () => {
    const entities = new Entities();
    const lines = new RestingLines(entities, 1);
    lines.append(0, entities.create(1, 1));
    const original = entities.create(7, 123_456_789);
    entities.setBornAt(original, 2.5);
    const entity = entities.copy(original);
    entities.setSince(entity, 3.5);
    entities.setAttempts(entity, 255);
    entities.mark(entity, 64);
    entities.awaits(entity, 3, 9);
    lines.append(0, entity);
    expect(entities.place(entity)).toBe(NOWHERE);
    lines.take(0);
    const again = lines.take(0);
    const seen = [
      entities.place(again),
      entities.key(again),
      entities.bornAt(again),
      entities.since(again),
      entities.attempts(again),
      entities.isCopy(again),
      [32, 64, 128].map((mark) => entities.marked(again, mark)),
      entities.isDue(again, 3, 9),
    ];
    expect(seen).toEqual([7, 123_456_789, 2.5, 3.5, 255, true, [false, true, false], false]);
  });

  test('need slots for those in front only, and no more room than for the longest they ever were', () => {
    const entities = new Entities();
    const lines = new RestingLines(entities, 2);
    const records = () => entities.records.doubles.length;
    let room = 0;
    for (let round = 0; round < 50; round++) {
      for (let key = 0; key < 5000; key++) lines.append(key % 2, entities.create(key % 2, key));
      for (let key = 0; key < 5000; key++) {
        const entity = lines.take(key % 2);
        expect(entities.key(entity)).toBe(key);
        entities.release(entity);
      }
      room ||= records();
    }
    expect(records()).toBe(room);
    expect(entities.used).toBeLessThan(5);
    expect(entities.inUse).toBe(0);
  });
});

describe('all in use', () => {
  test('are visited once each, with a slot or without', () => {
    const entities = new Entities();
    const lines = new RestingLines(entities, 2);
    for (let key = 0; key < 100; key++) {
      const entity = entities.create(key % 2, key);
      entities.setBornAt(entity, key);
      lines.append(key % 2, entity);
    }
    for (let taken = 0; taken < 30; taken++) entities.release(lines.take(0));
    entities.create(5, 1000);
    const found: number[] = [];
    entities.each((name, place) => {
      const entity = entities.look(name);
      expect(entities.place(entity)).toBe(place);
      if (place < 2) expect(entities.bornAt(entity)).toBe(entities.key(entity));
      found.push(entities.key(entity));
    });
    const odd = Array.from({ length: 50 }, (_, i) => 2 * i + 1);
    const even = Array.from({ length: 20 }, (_, i) => 2 * i + 60);
    expect(found.sort((a, b) => a - b)).toEqual([...odd, ...even, 1000].sort((a, b) => a - b));
    expect(entities.inUse).toBe(found.length);
  });
});
