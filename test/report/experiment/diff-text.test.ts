import { expect, test } from 'vitest';
import type { Estimate } from '../../../src/experiment/estimates.ts';
import { causesOf } from '../../../src/report/experiment/diff-causes.ts';
import type { DiffInput } from '../../../src/report/experiment/diff-json.ts';
import { diffText } from '../../../src/report/experiment/diff-text.ts';
import { onlyPlace } from '../../../src/report/experiment/diff-whole.ts';
import { compared, differing } from '../compared.ts';

const input = differing(await compared());
const sampled = (lock: unknown): DiffInput => {
  const made = [input.made[0], { ...input.made[0], lock }] as unknown as DiffInput['made'];
  return { ...input, made, causes: causesOf(made[0], made[1], false) };
};

test('with one seed the chances are shared, of a part of the offices only at those', () => {
  expect(input.causes.sameSeed).toBe(true);
  expect(diffText(input, 'en')).toContain('\nThe same seed: the chances are shared, but');
  const lock = { ...(input.made[0].lock as object), experiment: { sample: 10 } };
  const [en, id] = (['en', 'id'] as const).map((language) => diffText(sampled(lock), language));
  expect(en).toContain('\nThe same seed, but another part of the offices:');
  expect(en).not.toContain('tampung compare pairs');
  expect(id).toContain('\nBenih sama, tetapi bagian kantor yang disimulasikan lain:');
  for (const line of `${en}${id}`.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
});

test('the scenario as it stands is called base, or dasar', () => {
  expect(diffText(input, 'en')).toMatch(/^A: .*two-towns \(base\)/);
  expect(diffText(input, 'id')).toMatch(/^A: .*two-towns \(dasar\)/);
});

test('every measure is called by words, a long name on a line of its own', () => {
  const row = input.diff.national.rows[0]!;
  const measure = 'fairness.worstTenth.mean';
  const rows = [{ ...row, measure }];
  const diff = { ...input.diff, national: { ...input.diff.national, rows } };
  expect(diffText({ ...input, diff }, 'id')).toMatch(
    /\n {2}Rerata waktu sampai dijawab, sepersepuluh terburuk\n {32}/,
  );
  for (const language of ['id', 'en'] as const) {
    const outputs = diffText(input, language).split(/\n(?:OUTPUTS|HASIL)/)[1]!;
    expect(outputs.split('\n\n')[0]).not.toMatch(/[a-z]\.[a-z]|p\d\d|[a-z][A-Z]/);
  }
});

test('of one place the rows are its own, of two places only those of the whole are of both', () => {
  const last = (a?: string, b?: string) => {
    const made = [a, b].map((only, i) => ({
      ...input.made[i]!,
      ...(only !== undefined && { only }),
    }));
    const both = { ...input, made: made as unknown as DiffInput['made'] };
    return (['en', 'id'] as const).map((language) =>
      diffText(both, language).replaceAll('\n', ' '),
    );
  };
  const [parts, whole] = [input.diff.regencies, input.diff.national].map(({ rows }) => rows.length);
  expect(last()[0]).toContain(`differ: ${whole} of the country, ${parts} of regencies (`);
  const [en, id] = last('Madiun (35.19)', 'Madiun (35.19)');
  expect(en).toContain(`differ: ${whole} of Madiun (35.19) as the whole, ${parts} as a regency (`);
  expect(id).toContain(
    `berbeda: ${whole} Madiun (35.19) sebagai keseluruhan, ${parts} sebagai daerah (`,
  );
  expect(last('', '')[0]).toContain(`differ: ${whole} as the whole, ${parts} as a regency (`);
  expect(last('Madiun (35.19)')[0]).toContain(
    `differ: ${whole} of the whole, ${parts} of regencies (`,
  );
});

test('the one place of a run is called by its name and code', () => {
  const row = (place: string) => ({ place }) as Estimate;
  const regencies = 'code,name\n35.10,Kota Barat\n';
  expect(onlyPlace([row('national'), row('35.10')], regencies)).toBe('Kota Barat (35.10)');
  expect(onlyPlace([row('national'), row('-')], "code,name\n'-,Only place\n")).toBe('');
  expect(onlyPlace([row('35.10'), row('35.19')], regencies)).toBeUndefined();
});
