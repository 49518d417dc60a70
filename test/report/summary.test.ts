import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/report/format.ts';
import { type SummaryInput, summary } from '../../src/report/summary.ts';
import { made, type World } from './world.ts';

const where = { folder: 'output/september-2016/base', drawn: true };
const NATION: World = {
  regencies: 60,
  days: 139,
  before: 350_000,
  demand: 2_000,
  trouble: { stranded: 0.02 },
};

function lines(world: World, change: Partial<SummaryInput> = {}): string[] {
  const text = summary({ ...made(world), language: 'en', where, ...change });
  expect(text.endsWith('\n')).toBe(true);
  return text.slice(0, -1).split('\n');
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([
    ['a country', NATION],
    ['nobody', { ...NATION, demand: 0 }],
    ['offsets', { regencies: 1, days: 694, offsets: true }],
  ])('%s fits one screen', (_name, world) => {
    const title = { id: 'Lonjakan perekaman September 2016', en: 'The surge of September 2016' };
    const screen = lines(world, { language, title });
    expect(screen.length).toBeLessThanOrEqual(23);
    for (const line of screen) expect(line.length).toBeLessThanOrEqual(80);
  });
});

test('says what became of every submission, how long it took, who is worst, where to look', () => {
  const { outcome } = made(NATION);
  const screen = lines(NATION);
  const text = screen.join('\n');
  const { recorded, stranded } = outcome.national;
  expect(text).toContain(`Recorded ${recorded.toLocaleString('en-GB').padStart(23)}    100%`);
  expect(text).toMatch(new RegExp(`Stranded +${stranded.toLocaleString('en-GB')} `));
  expect(text).toMatch(/for 95% +not reached +not reached/);
  expect(text).toMatch(/15 Aug 2016 – 31 Dec 2016 \(WIB\), option base, one run, seed tampung/);
  expect(text).toMatch(/match +[\d,]+ +18 August 2016 +[\d,]+ +> 99.9%/);
  expect(text.match(/\d% \([\d,]+\)/g)).toHaveLength(5);
  expect(screen.at(-1)).toBe('Charts: output/september-2016/base/charts');
});

test('without charts says where the tables are, in both languages', () => {
  const where = { folder: 'results', drawn: false };
  expect(lines(NATION, { where }).at(-1)).toBe('Tables: results');
  expect(lines(NATION, { where, language: 'id' }).at(-1)).toBe('Tabel: results');
});

test('ends with the fingerprint if it was asked for', () => {
  const { plan, outcome } = made(NATION);
  const fingerprint = 'cf2067e89037e9c9575a1d465f2ede52';
  const screen = lines(NATION, { plan, outcome: { ...outcome, fingerprint } });
  expect(screen.at(-1)).toBe(`Fingerprint: ${fingerprint}`);
  expect(screen.at(-2)).toBe('Charts: output/september-2016/base/charts');
});

test('delays that the end cut off are said to be estimates, in both languages', () => {
  expect(lines(NATION).join('\n')).toMatch(
    /for 95%.*\n.* {2}\(Kaplan-Meier, the unfinished too\)\n/,
  );
  expect(lines(NATION, { language: 'id' }).join('\n')).toContain(
    '  (Kaplan-Meier, termasuk yang belum)\n',
  );
  const { plan, outcome } = made(NATION);
  const { national } = outcome;
  const [delivery, turnRound] = [national.delivery, national.turnRound].map((delay) => ({
    ...delay,
    unfinished: 0,
  })) as [typeof national.delivery, typeof national.delivery];
  const over = { ...outcome, national: { ...national, delivery, turnRound } };
  expect(lines(NATION, { plan, outcome: over }).join('\n')).not.toContain('Kaplan');
  const all = { ...outcome, national: { ...national, notYetRecorded: 7 } };
  const full = lines(NATION, { plan, outcome: all });
  expect(full.length).toBeLessThanOrEqual(24);
  for (const words of ['Kaplan-Meier', '7 people not yet recorded', '0 left of those before'])
    expect(full.join('\n')).toContain(words);
});

test('of nobody has no shares, delays or worst regencies', () => {
  const text = lines({ ...NATION, demand: 0 }).join('\n');
  expect(text).toMatch(/On time +0 +–/);
  expect(text).toMatch(/median +– +–/);
  expect(text).not.toContain('WORST');
});

test('without lines from the offices there is no time to the centre', () => {
  const { plan } = made(NATION);
  const { uplink: _, gateway: __, ...centre } = plan;
  expect(lines(NATION).join('\n')).toMatch(/FROM RECORDING +to centre +to answer$/m);
  const text = lines(NATION, { plan: centre }).join('\n');
  expect(text).toMatch(/FROM RECORDING +to answer$/m);
  expect(text).not.toContain('to centre');
});

test('obeys no control character of a name', () => {
  const { plan, outcome } = made({ ...NATION, lines: () => 0 });
  const regencies = plan.regencies.map((one) => ({ ...one, name: '\u001b[31mX\n' }));
  const text = lines(NATION, { plan: { ...plan, regencies }, outcome }).join('');
  expect(text).toContain('\\u{1b}[31mX\\u{a}');
  expect(text).not.toContain('\u001b');
});

test('of one person there are no people', () => {
  const { plan, outcome } = made(NATION);
  const one = { people: 3, turnedAway: 1, gaveUp: 1, notYetRecorded: 1, repeats: 1 };
  const national = { ...outcome.national, ...one };
  const said = (language: 'id' | 'en') =>
    lines(NATION, { plan, outcome: { ...outcome, national }, language }).join('\n');
  for (const words of ['time left unserved', 'person gave up', 'person not yet recorded'])
    expect(said('en')).toMatch(new RegExp(` 1 ${words}\n`));
  expect(said('en')).toContain('1 person came once more.');
  expect(said('id')).toMatch(
    / 1 kali pulang tanpa dilayani\n.* 1 orang menyerah\n.* 1 orang belum direkam\n/,
  );
});

test('tells of cards, trips, copies and those who came again, where a run has them', () => {
  const { plan, outcome } = made(NATION);
  const { turnRound: delay } = outcome.national;
  const national = {
    ...outcome.national,
    print: { printed: 12_345, waiting: 678, delay },
    copies: { made: 90, recognised: 90, answered: 0, gone: 0, left: 0 },
    repeats: 21,
  };
  const courier = { trips: 3, records: 4_500, cost: 0, regencies: [] };
  const screen = lines(NATION, { plan, outcome: { ...outcome, national, courier } });
  expect(screen.join(' ').replaceAll(/ +/g, ' ')).toContain(
    '12,345 cards printed, 678 waiting for one; 3 courier trips with 4,500 submissions; ' +
      '90 copies sent again; 21 people came once more.',
  );
  for (const line of screen) expect(line.length).toBeLessThanOrEqual(80);
  expect(lines(NATION).join(' ')).not.toContain('cards printed');
});
