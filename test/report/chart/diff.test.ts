import { describe, expect, test } from 'vitest';
import type { Changed } from '../../../src/experiment/diff.ts';
import { diffChart } from '../../../src/report/chart/diff.ts';
import { diffFinding } from '../../../src/report/chart/diff-finding.ts';
import type { Cause } from '../../../src/report/experiment/diff-causes.ts';
import type { DiffInput } from '../../../src/report/experiment/diff-json.ts';

/** A measure that went from a to b; told apart or not, or without an interval. */
function row(measure: string, a: number, b: number, told: boolean | undefined): Changed {
  const side = (value: number) => {
    return {
      place: 'national',
      measure,
      unit: 'share',
      value,
      interval: null,
      level: 0.95,
    } as const;
  };
  const value = b - a;
  const apart = told !== true ? 'unclear' : value > 0 ? 'higher' : 'lower';
  const interval = told === undefined ? null : { low: value - 0.01, high: value + 0.01 };
  return {
    place: 'national',
    measure,
    unit: 'share',
    a: side(a),
    b: side(b),
    value,
    interval,
    apart,
  };
}

function inputOf(rows: Changed[], more: { runs?: number; cause?: Cause } = {}): DiffInput {
  const { runs = 20, cause = 'system' } = more;
  const one = {
    scenario: 's',
    option: 'o',
    seed: 'x',
    replications: runs,
    versions: { tampung: '1' },
    clock: { centreMidnight: 0 },
  };
  return {
    paths: ['a', 'b'],
    made: [one, one],
    causes: { cause },
    diff: { national: { rows } },
  } as unknown as DiffInput;
}

const say = (...input: Parameters<typeof inputOf>) => diffFinding(inputOf(...input));

describe('the finding', () => {
  const onTime = row('onTime.share', 0.351, 0.735, true);

  test('counts what is better and what is worse, and has the share on time', () => {
    const rows = [onTime, row('stranded', 0.2, 0.3, true), row('match.served', 1, 2, true)];
    expect(say(rows)).toEqual({
      id: 'B lebih baik dalam 1 ukuran dan lebih buruk dalam 1; bagian tepat waktu 35,1% → 73,5%',
      en: 'B is better in 1 measure and worse in 1; share on time 35.1% → 73.5%',
    });
  });

  test('gives no course of what cannot be told apart', () => {
    const rows = [row('onTime.share', 0.3, 0.7, false), row('stranded', 0.3, 0.2, true)];
    expect(say(rows).en).toBe('B is better in 1 measure and worse in 0');
    expect(say([rows[0]!]).id).toBe('Tidak satu pun dari 1 selisih terbedakan dari derau');
  });

  test('calls nothing better that has no better side', () => {
    expect(say([row('match.served', 1, 2, true)]).en).toBe(
      'Told from noise: 1 of 1 differences, none of them good or bad',
    );
  });

  test('takes a difference of chances for noise though it seems told apart, and so of one run', () => {
    expect(say([onTime], { cause: 'chance' }).en).toBe(
      'Only seed or replications differ: every difference is noise',
    );
    expect(say([row('stranded', 0.1, 0.2, undefined)], { runs: 1 }).id).toBe(
      '1 ukuran berbeda, tetapi satu ulangan tidak membedakan derau dari perubahan',
    );
  });
});

describe('the chart', () => {
  const draw = (rows: Changed[]) => diffChart({ ...inputOf(rows), language: 'en', version: '1' });

  test('is not drawn where nothing differs', () => {
    expect(draw([])).toBeUndefined();
  });

  test('shows those that are told apart first, each from 0 to the larger of the two', () => {
    const drawing = draw([row('stranded', 0, 0.5, false), row('onTime.share', 0.2, 0.4, true)])!;
    const text = JSON.stringify(drawing.plot);
    expect(text.indexOf('Share on time')).toBeLessThan(text.indexOf('Stranded'));
    expect(text).toMatch(/"name":"Share on time"[^}]*"a":0\.5,"b":1\}/);
    expect(text).toMatch(/"name":"Stranded"[^}]*"colour":"#A9B4BD","a":0,"b":1\}/);
  });

  test('is of the one place that both ran, by its name', () => {
    const onTime = row('onTime.share', 0.351, 0.735, true);
    const input = inputOf([onTime]);
    const made = input.made.map((one) => ({ ...one, only: 'Madiun (35.19)' }));
    const both = { ...input, made } as unknown as DiffInput;
    const drawing = diffChart({ ...both, language: 'en', version: '1' })!;
    expect(drawing.subtitle).toContain('Madiun (35.19), A (empty circle) = a');
    expect(draw([onTime])!.subtitle).toContain('The country, A (empty circle) = a');
  });

  test('keeps what finds no room in its table', () => {
    const drawing = draw(Array.from({ length: 30 }, (_, i) => row(`x${i}.y`, 1, 2, true)))!;
    expect([...drawing.rows]).toHaveLength(31);
    expect(drawing.subtitle).toContain('14 more measures are in the table');
  });
});
