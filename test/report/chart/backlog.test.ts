import { describe, expect, test } from 'vitest';
import { backlog } from '../../../src/report/chart/backlog.ts';
import { made } from '../world.ts';

test('the line begins with what waits at the start', () => {
  const { plan, outcome } = made({ regencies: 2, days: 10, before: 700 });
  const { plot, rows } = backlog({ plan, outcome, language: 'en', version: '0.1.0' });
  const layers = plot['layer'] as { mark: Record<string, unknown>; data: { values: unknown[] } }[];
  const firsts = layers
    .filter(({ mark }) => mark['type'] === 'line')
    .map(({ data }) => data.values[0]);
  expect(firsts).toContainEqual({ day: 0, waiting: 700 });
  const [, start, next] = [...rows];
  expect(start).toEqual(['2016-08-15T00:00:00+07:00', 0, 0, 700]);
  expect(next![0]).toBe('2016-08-15T01:00:00+07:00');
});

describe('the limit of the queue', () => {
  /** The label of the limit, as drawn when the queue is `room` long and at most 1,000 wait. */
  const label = (room: number) => {
    const { plan, outcome } = made({ regencies: 2, days: 10, room });
    const atCentre = outcome.steps.atCentre.map((_, i) => (i === 50 ? 1_000 : 0));
    const steps = { ...outcome.steps, atCentre, atOffice: new Int32Array(240) };
    const input = {
      plan,
      outcome: { ...outcome, steps },
      language: 'en',
      version: '0.1.0',
    } as const;
    const layers = backlog(input).plot['layer'] as { mark: Record<string, unknown> }[];
    const found = layers.find(
      (layer) => layer.mark['type'] === 'text' && JSON.stringify(layer).includes('Limit of'),
    );
    return found?.mark['baseline'];
  };

  test('is shown where the queue came near it', () => {
    expect(label(1_600)).toBeUndefined();
    expect(label(500)).toBeDefined();
  });

  test('has its label below the line where the unit of the axis stands above', () => {
    expect(label(1_400)).toBe('top');
    expect(label(500)).toBe('bottom');
  });
});
