import { readdirSync, readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CHARTS, type Chart, type ChartInput } from '../../../src/report/chart/chart.ts';
import { drawCharts, drawings } from '../../../src/report/chart/charts.ts';
import { FONT, FONT_FILES } from '../../../src/report/chart/font.ts';
import { vector } from '../../../src/report/chart/render.ts';
import { LANGUAGES, type Language } from '../../../src/report/format.ts';
import { clipped, labelsOf, overlapping } from '../labels.ts';
import { picture } from '../picture.ts';
import { made, type World } from '../world.ts';

const inputOf = (world: World, change: Partial<ChartInput> = {}): ChartInput => ({
  ...{ ...made(world), language: 'en', version: '0.1.0' },
  ...change,
});

async function drawn(world: World, change: Partial<ChartInput> = {}): Promise<Chart[]> {
  const charts: Chart[] = [];
  for await (const chart of drawCharts(inputOf(world, change))) charts.push(chart);
  return charts;
}

const SMALL: World = {
  regencies: 3,
  days: 20,
  match: 900,
  before: 500,
  trouble: { lost: 0.02 },
  ledgers: true,
};

const small = new Map<Language, Chart[]>();

beforeAll(async () => {
  const title = { id: 'Uji', en: 'Trial' };
  for (const language of LANGUAGES) small.set(language, await drawn(SMALL, { language, title }));
}, 60_000);

const SIZES: [string, World][] = [
  [
    'the country',
    {
      regencies: 514,
      days: 60,
      demand: 200,
      trouble: { dropped: 0.1, lost: 0.1 },
      positions: true,
      ledgers: true,
    },
  ],
  ['eight million drops', { regencies: 514, days: 60, demand: 460, trouble: { dropped: 0.97 } }],
  [
    'fourteen months',
    { regencies: 30, days: 418, trouble: { stranded: 0.1 }, positions: true, ledgers: true },
  ],
  ['one regency', { regencies: 1, days: 30, match: 500, positions: true }],
  ['one day', { regencies: 40, days: 1, ledgers: true }],
  ['nobody', { regencies: 40, days: 30, demand: 0, positions: true, ledgers: true }],
  ['offsets', { regencies: 1, days: 694, match: 1_440, offsets: true, room: 100 }],
];

/** Box of everything drawn but the paper [CSS px]. */
function box(svg: string) {
  const bare = svg.replace(/<rect width="100%" height="100%"[^>]*\/>/, '');
  const font = { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: FONT };
  return new Resvg(bare, { font }).getBBox()!;
}

describe.each(SIZES)('%s', (_name, world) => {
  test.each(LANGUAGES)('fits the page in %s', async (language) => {
    for (const drawing of drawings(inputOf(world, { language }))) {
      const { id } = drawing;
      const { svg } = await vector(drawing);
      const { x, width } = box(svg);
      expect(x, id).toBeGreaterThan(-1);
      expect(x + width, id).toBeLessThan(643);
      expect(x + width, id).toBeGreaterThan(600);
      expect(svg.length, id).toBeLessThan(600_000);
      const labels = labelsOf(svg);
      expect(labels.length, id).toBeGreaterThan(4);
      expect(overlapping(labels), id).toEqual([]);
      expect(clipped(labels, svg), id).toEqual([]);
    }
  });
});

describe('a chart', () => {
  test('is 170 mm wide at 300 dpi, and its title is there in ink', () => {
    for (const { png, id } of small.get('en')!) {
      const { width, height, density, dark } = picture(png, 70);
      expect([width, density]).toEqual([2_008, 11_811]);
      expect(height).toBeGreaterThan(300);
      const band = Array.from({ length: 60 }, (_, y) => dark(4 + (y % 60), y + 4));
      const row = Array.from({ length: 900 }, (_, x) => dark(x, 40));
      expect(Math.min(...band, ...row), id).toBeLessThan(60);
    }
  });

  test('says that it is one run, whose, and from which seed', () => {
    for (const language of LANGUAGES) {
      for (const { svg, id } of small.get(language)!) {
        const text = svg.replace(/<[^>]*>/g, ' ').replaceAll('\u00a0', ' ');
        const words =
          language === 'id'
            ? ['satu ulangan', 'Uji (september-2016)', 'opsi dasar', 'benih tampung']
            : ['one run', 'Trial (september-2016)', 'option base', 'seed tampung'];
        // Ages have no zone.
        const zone = id === 'delay' ? [] : ['WIB'];
        for (const word of [...words, 'Tampung 0.1.0', ...zone]) expect(text, id).toContain(word);
      }
    }
  });

  test('shows the same figures in both languages', () => {
    const numbers = (language: Language) =>
      small.get(language)!.map((chart) => parse(chart.csv).slice(1));
    expect(numbers('id')).toEqual(numbers('en'));
  });

  test('has its data and its specification beside it', () => {
    const charts = small.get('en')!;
    expect(charts.map((chart) => chart.id)).toEqual(CHARTS.filter((id) => id !== 'map'));
    const rows = new Map(charts.map(({ id, csv }) => [id, (parse(csv) as string[][]).length - 1]));
    expect(Object.fromEntries(rows)).toEqual({
      submissions: 20,
      hours: 24,
      // With what waits at the start.
      backlog: 20 * 24 + 1,
      binding: 20,
      utilisation: 20 * 24,
      delay: expect.any(Number),
      ledgers: 20 * 24,
      heat: 3,
      worst: 3,
    });
    expect(rows.get('delay')).toBeGreaterThan(5);
    for (const chart of charts) {
      const { usermeta, $schema } = JSON.parse(chart.spec);
      expect($schema).toContain('vega-lite/v6');
      expect(usermeta).toMatchObject({ id: chart.id, title: chart.title });
    }
  });
});

describe('the same input', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test('gives the same bytes in any time zone of the machine', async () => {
    const offsets = new Set<number>();
    // As text, for bytes are compared one by one, and a picture has 150,000.
    const all: unknown[] = [];
    for (const place of ['UTC', 'Asia/Jayapura', 'America/New_York']) {
      process.env['TZ'] = place;
      offsets.add(new Date(0).getTimezoneOffset());
      const charts = await drawn(SMALL);
      all.push(
        charts.map((chart) => ({ ...chart, png: Buffer.from(chart.png).toString('base64') })),
      );
    }
    expect(offsets.size).toBe(3);
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
  });
});

describe('text from the data', () => {
  const NAME = '=<script>alert("&\u202e\u0007")</script>';

  let hostile: Chart[];

  beforeAll(async () => {
    const { plan, outcome } = made({ ...SMALL, lines: () => 0.1 });
    const regencies = plan.regencies.map((one) => ({ ...one, name: NAME, province: NAME }));
    const title = { id: NAME, en: NAME };
    hostile = await drawn(SMALL, {
      plan: { ...plan, regencies },
      outcome: { ...outcome, seed: NAME },
      title,
    });
  }, 60_000);

  test('is text in every picture, and equal names keep their own rows', () => {
    for (const { svg, id } of hostile) {
      expect(svg).not.toContain('<script');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(svg).not.toMatch(/[\u202e\u0007]/);
      expect(svg).toContain('&lt;script&gt;');
      expect(() => new Resvg(svg), id).not.toThrow();
    }
  });

  test('is no formula in a spreadsheet', () => {
    const csvOf = (id: string) =>
      parse(hostile.find((chart) => chart.id === id)!.csv) as string[][];
    const [heat, worst] = [csvOf('heat'), csvOf('worst')];
    expect(heat[1]?.[2]).toBe(`'${NAME}`);
    expect(worst).toHaveLength(4);
    expect(worst[1]?.[1]).toBe(`'${NAME}`);
  });

  test('never names a field of a specification', () => {
    for (const { spec } of hostile) {
      const fields = [...spec.matchAll(/"field":"([^"]*)"/g)].map((match) => match[1]);
      expect(fields.length).toBeGreaterThan(0);
      for (const field of fields) expect(field).toMatch(/^[a-z]+2?$/);
    }
  });
});

test('the drawing libraries are loaded only where a picture is drawn', () => {
  const folder = new URL('../../../src/report/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.ts$/.test(name),
  );
  const eager = files.filter((name) =>
    /^import (?!type ).*'(vega|vega-lite|@resvg\/resvg-js)'/m.test(
      readFileSync(new URL(name, folder), 'utf8'),
    ),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(eager).toEqual([]);
});
