import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Chart } from '../../../src/report/chart/chart.ts';
import { drawCharts } from '../../../src/report/chart/charts.ts';
import { assumptionSentence, briefOf } from '../../../src/report/document/brief.ts';
import { briefPage } from '../../../src/report/document/brief-page.ts';
import { docx } from '../../../src/report/office/docx.ts';
import { html } from '../../../src/report/page/html.ts';
import type { Told } from '../../../src/report/told.ts';
import { toldOf } from '../told.ts';

const HOSTILE = '<script>alert(1)</script>';
const question = { id: `Berapa? ${HOSTILE}`, en: 'How many?' };

describe('a run on one page', () => {
  let told: Told;
  let chart: Chart;
  beforeAll(async () => {
    told = { ...(await toldOf(1, HOSTILE)), question };
    const { plan, shown: outcome } = told.study;
    for await (const one of drawCharts({ plan, outcome, language: 'id', version: '0.0.0' })) {
      chart = one;
      break;
    }
  }, 30_000);
  const brief = () => briefOf(told, [chart], 'id');

  test('has question, answer, chart, cost, risk and source, in this order', () => {
    const heads = brief().blocks.flatMap((one) => (one.kind === 'heading' ? [one.text] : []));
    expect(heads).toEqual(['Pertanyaan', 'Jawaban', 'Biaya', 'Risiko']);
    const kinds = brief().blocks.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'figure')).toHaveLength(1);
    expect(kinds.indexOf('figure')).toBe(4);
    expect(JSON.stringify(brief())).toContain('Skenario ini tidak menyebut biaya.');
    expect(brief().source).toMatch(/^Sumber: simulasi Tampung 0\.0\.0; skenario/);
  });

  test('its risk is what chance may have moved, and the heaviest assumption', () => {
    const first = {
      ...{ of: 'uplink.speed', value: '128 kbps', basis: 'a guess' },
      range: ['64 kbps', '256 kbps'],
    } as const;
    expect(assumptionSentence([first], 'en')).toBe(
      'The assumption that weighs most: uplink.speed = 128\u00a0kbps (64\u00a0kbps to 256\u00a0kbps); basis: a guess',
    );
    expect(JSON.stringify(brief().blocks.at(-1))).toContain('Ini satu ulangan');
    const long = { ...first, value: '{speed: 1 kbps, '.repeat(9) };
    expect(assumptionSentence([long], 'en')).toBe(
      'The assumption that weighs most: uplink.speed (64\u00a0kbps to 256\u00a0kbps); basis: a guess',
    );
  });

  test('the picture holds every text within its margins, and the whole chart', () => {
    const svg = briefPage(brief());
    const own = svg.replace(/<svg [^>]*role="img"[\s\S]*<\/svg>(?=<text)/, '');
    const lines = Array.from(own.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g), ([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    for (const [x, y] of lines) {
      expect(x).toBeGreaterThanOrEqual(76);
      expect(y).toBeLessThanOrEqual(1123 - 76);
    }
    const ys = lines.map(([, y]) => y!);
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
    const [, top, height] = / y="([\d.]+)" width="[\d.]+" height="([\d.]+)" viewBox/.exec(svg)!;
    const below = ys.filter((y) => y > Number(top));
    expect(Number(top) + Number(height)).toBeLessThan(Math.min(...below));
  });

  test('the longest texts there may be still leave room for the chart', () => {
    const long = 'kata '.repeat(200);
    const entry = { of: 'match.speed', value: long, basis: long, weight: 'high' } as const;
    const full = { ...told, question: { id: long, en: long }, register: [entry] };
    expect(() => briefPage(briefOf(full, [chart], 'id'))).not.toThrow();
  });

  test('in an office program the chart is as tall as the texts leave it, and never too small to read', () => {
    const tallest = (one: Told) =>
      briefOf(one, [chart], 'id').blocks.flatMap((block) =>
        block.kind === 'figure' ? [block.tallest!] : [],
      )[0]!;
    const long = 'kata '.repeat(200);
    const entry = { of: 'match.speed', value: long, basis: long, weight: 'high' } as const;
    const both = { id: long, en: long };
    const full = { ...told, title: both, question: both, register: [entry] };
    expect(tallest(told)).toBe(95);
    expect(tallest(full)).toBeLessThan(95);
    expect(tallest(full)).toBeGreaterThan(35);
  });

  test('hostile text stays text in each of its forms', () => {
    const document = unzipSync(docx(brief(), 'Tampung'))['word/document.xml']!;
    for (const form of [html(brief()), briefPage(brief()), strFromU8(document)]) {
      expect(form).not.toContain('<script');
      expect(form).toContain('&lt;script&gt;');
    }
    expect(html(brief())).not.toMatch(/\s(src|href)="(?!#)/);
  });
});
