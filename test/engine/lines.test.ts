import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Entities, NOBODY } from '../../src/engine/entities.ts';
import { Lines } from '../../src/engine/lines.ts';

const PLACES = 3;
const KINDS = ['append', 'append', 'insertByAge', 'insertByAgeFromEnd', 'take', 'remove'] as const;

/** The lines of an array of arrays, for comparison; each holds its entities, first one first. */
function contents(lines: Lines, entities: Entities): number[][] {
  return Array.from({ length: PLACES }, (_, place) => {
    const found: number[] = [];
    let before = NOBODY;
    for (let at = lines.first(place); at !== NOBODY; at = entities.next(at)) {
      expect(lines.before(place, at)).toBe(before);
      found.push(at);
      before = at;
    }
    expect(lines.length(place)).toBe(found.length);
    return found;
  });
}

describe('lines', () => {
  test('do what arrays do, whatever is done to them', () => {
    const step = fc.record({
      what: fc.constantFrom(...KINDS),
      place: fc.integer({ min: 0, max: PLACES - 1 }),
      born: fc.integer({ min: 0, max: 5 }),
      which: fc.nat(),
    });
    const steps = fc.array(step, { maxLength: 60 });
    fc.assert(
      fc.property(steps, (all) => {
        const entities = new Entities(4);
        const lines = new Lines(entities, PLACES);
        const model: number[][] = [[], [], []];
        for (const { what, place, born, which } of all) {
          const line = model[place]!;
          if (what === 'take') expect(lines.take(place)).toBe(line.shift() ?? NOBODY);
          else if (what === 'remove') {
            if (line.length === 0) continue;
            lines.remove(place, line.splice(which % line.length, 1)[0]!);
          } else {
            const entity = entities.create(place, 0);
            entities.setBornAt(entity, born);
            if (what === 'append') {
              lines.append(place, entity);
              line.push(entity);
            } else if (what === 'insertByAgeFromEnd') {
              lines.insertByAgeFromEnd(place, entity);
              line.splice(
                line.findLastIndex((other) => entities.bornAt(other) <= born) + 1,
                0,
                entity,
              );
            } else {
              lines.insertByAge(place, entity);
              const at = line.findIndex((other) => entities.bornAt(other) > born);
              line.splice(at < 0 ? line.length : at, 0, entity);
            }
          }
        }
        expect(contents(lines, entities)).toEqual(model);
        expect(lines.total).toBe(model.flat().length);
      }),
      { numRuns: 200, seed: 2016 },
    );
  });
});
