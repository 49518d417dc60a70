import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ClassLines } from '../../src/engine/class-lines.ts';
import { Entities, NOBODY } from '../../src/engine/entities.ts';

const CLASSES = 70;
const PLACES = 2;

/** Lines whose entities carry their class as their key. */
function lines(inTurn: boolean) {
  const entities = new Entities();
  const line = new ClassLines(entities, PLACES, CLASSES, inTurn, (entity) => entities.key(entity));
  return { line, join: (place: number, of: number) => joined(place, entities.create(0, of)) };

  function joined(place: number, entity: number): number {
    line.append(place, entity);
    return entity;
  }
}

describe('lines of classes', () => {
  test('serve the lowest class first, and inside a class whoever came first', () => {
    const { line, join } = lines(false);
    const [a, b, c, d] = [join(0, 40), join(0, 3), join(0, 40), join(0, 3)];
    join(1, 0);
    expect([line.take(0), line.take(0), line.take(0)]).toEqual([b, d, a]);
    const e = join(0, 69);
    expect([line.take(0), line.take(0), line.take(0)]).toEqual([c, e, NOBODY]);
    expect(line.length(1)).toBe(1);
  });

  test('in turn, go on with the class after the one served last', () => {
    const { line, join } = lines(true);
    const [a, b, c] = [join(0, 5), join(0, 5), join(0, 5)];
    const [d, e] = [join(0, 31), join(0, 32)];
    expect([line.take(0), line.take(0), line.take(0), line.take(0)]).toEqual([a, d, e, b]);
    const f = join(0, 4);
    expect([line.take(0), line.take(0), line.take(0)]).toEqual([f, c, NOBODY]);
  });

  test('give what a sorted list would give, whoever leaves in between', () => {
    const moves = fc.array(
      fc.oneof(
        fc.record({ join: fc.integer({ min: 0, max: CLASSES - 1 }) }),
        fc.constant('take' as const),
        fc.record({ leave: fc.nat(30) }),
      ),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(moves, fc.boolean(), (steps, inTurn) => {
        const { line, join } = lines(inTurn);
        const waiting: { entity: number; of: number }[] = [];
        let turn = 0;
        for (const step of steps) {
          if (step === 'take') {
            const rank = (of: number) => (inTurn && of < turn ? of + CLASSES : of);
            const next = waiting.toSorted((a, b) => rank(a.of) - rank(b.of))[0];
            expect(line.take(0)).toBe(next?.entity ?? NOBODY);
            if (next === undefined) continue;
            waiting.splice(waiting.indexOf(next), 1);
            turn = next.of + 1;
          } else if ('join' in step) {
            waiting.push({ entity: join(0, step.join), of: step.join });
          } else if (step.leave < waiting.length) {
            line.remove(0, waiting.splice(step.leave, 1)[0]!.entity);
          }
          expect(line.length(0)).toBe(waiting.length);
        }
      }),
      { seed: 2016, numRuns: 300 },
    );
  });
});
