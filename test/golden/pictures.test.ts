/**
 * Every kind of chart in both languages, of small inputs, as it was looked at and committed. Where one changes
 * on purpose, `npm run pictures` makes them anew.
 */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { BandBook } from '../../src/experiment/band.ts';
import { CHARTS, type Drawing } from '../../src/report/chart/chart.ts';
import { backlogOfOptions } from '../../src/report/chart/backlogs.ts';
import { comparison as comparisonChart } from '../../src/report/chart/comparison.ts';
import { backTestChart } from '../../src/report/chart/backtest.ts';
import { choiceChart } from '../../src/report/chart/choice.ts';
import { delays } from '../../src/report/chart/delay.ts';
import { diffChart } from '../../src/report/chart/diff.ts';
import { lorenzChart } from '../../src/report/chart/lorenz.ts';
import { vector } from '../../src/report/chart/render.ts';
import { response } from '../../src/report/chart/response.ts';
import { screeningChart } from '../../src/report/chart/screening.ts';
import { tornado } from '../../src/report/chart/tornado.ts';
import { trade } from '../../src/report/chart/trade.ts';
import { uncertainChart } from '../../src/report/chart/uncertain.ts';
import { drawings } from '../../src/report/chart/charts.ts';
import { LANGUAGES, type Language } from '../../src/report/format.ts';
import { choiceOf } from '../experiment/choices.ts';
import { backTestOf, figureOf } from '../report/backtest.ts';
import { compared, differing, many } from '../report/compared.ts';
import { clipped, labelsOf, overlapping } from '../report/labels.ts';
import { screenedOf } from '../report/screened.ts';
import { effectOf, foundOf } from '../report/sensitive.ts';
import { sweptOf } from '../report/swept.ts';
import { uncertainOf } from '../report/uncertain.ts';
import { made, type World } from '../report/world.ts';

const FOLDER = 'test/golden/pictures';
const isMaking = process.env['TAMPUNG_PICTURES'] === 'make';
const version = '0.1.0';

/** A surge that the match cannot follow, with something of every class. */
const SURGE: World = {
  ...{ regencies: 12, days: 45, match: 3_000, before: 500, positions: true, ledgers: true },
  ...{ room: 20_000, trouble: { lost: 0.01, dropped: 0.03, stranded: 0.05 } },
};

const pictures = new Map<string, string>();

beforeAll(async () => {
  const comparison = await compared();
  for (const language of LANGUAGES) {
    await drawRun(language);
    await drawSeveral(comparison, language);
  }
  if (!isMaking) return;
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  for (const [name, svg] of pictures) writeFileSync(join(FOLDER, name), svg);
}, 120_000);

/** One run among three: in the second less waits, in the third more. */
async function drawRun(language: Language): Promise<void> {
  const { plan, outcome } = made(SURGE);
  const book = new BandBook(plan);
  for (const factor of [1, 0.8, 1.3]) {
    const times = (counts: Int32Array) => counts.map((count) => Math.round(factor * count));
    const [atOffice, atCentre] = [times(outcome.steps.atOffice), times(outcome.steps.atCentre)];
    book.add({ ...outcome, steps: { ...outcome.steps, atOffice, atCentre } });
  }
  const band = book.band()!;
  const input = { plan, outcome, replications: 3, band, language, version };
  for (const drawing of drawings(input)) {
    const { svg } = await vector(drawing);
    pictures.set(`${drawing.id}.${language}.svg`, svg);
  }
}

async function drawSeveral(
  comparison: Awaited<ReturnType<typeof compared>>,
  language: Language,
): Promise<void> {
  const several = { comparison, scenario: 'two-towns', seed: 'two towns', language, version };
  const swept = sweptOf(
    ['match.speed', 'station.servers'],
    [
      [['20 /day', '2'], 0.3],
      [['40 /day', '2'], 0.7],
      [['20 /day', '3'], 0.4],
      [['40 /day', '3'], 0.9],
    ],
  );
  const found = foundOf([
    effectOf('uplink.timeout', [0.2, 0.9, 'higher']),
    effectOf('people.spread.national', [0.45, 0.55, 'lower']),
    effectOf('match.results.again', [0.49, 0.5, 'unclear']),
  ]);
  const screened = screenedOf([
    ['uplink.timeout', 0.41, 0.12, 0.22],
    ['people.spread.national', 0.09, 0.06, 0.03],
    ['match.results.again', 0.004, 0.002, 0.001],
    ['station.service', null, 0, 0],
  ]);
  const drawings = {
    'backlog-options': backlogOfOptions(several),
    comparison: comparisonChart(several),
    'delay-options': delays(several),
    trade: trade(several),
    'trade-many': trade({ ...several, comparison: many(comparison, 12) }),
    lorenz: lorenzChart(several),
    diff: diffChart({ ...differing(comparison), language, version }),
    response: response({ swept, language, version }),
    morris: screeningChart({ found: screened, language, version }),
    tornado: tornado({ found, language, version }),
    uncertain: uncertainChart({ found: drawnRuns(), language, version }),
    choice: choiceChart({ found: drawnOptions(), language, version }),
    backtest: backTestChart({ found: heldAgainst(), language, version }),
  };
  for (const [name, drawing] of Object.entries(drawings)) {
    const { svg } = await vector(drawing as Drawing);
    pictures.set(`${name}.${language}.svg`, svg);
  }
}

/** Of five draws, two runs each: the first output hangs on the draw, the second on chance. */
function drawnRuns() {
  const around = (means: readonly number[], by: number) =>
    means.map((mean) => [mean - by, mean + by]);
  return uncertainOf({
    'onTime.share': ['share', around([0.35, 0.42, 0.47, 0.55, 0.61], 0.015)],
    'turnRound.mean': ['s', around([260e3, 265e3, 270e3, 262e3, 258e3], 30e3)],
    stranded: ['submissions', around([0, 120, 400, 900, 1_500], 0)],
  });
}

/** Of six draws: the second option is better in most, the third in two, and keeps its target more often. */
function drawnOptions() {
  const draws = [
    [900, 400, 620],
    [1_200, 500, 700],
    [300, 310, 250],
    [2_400, 900, 1_000],
    [700, 640, 380],
    [1_500, 700, 720],
  ];
  const { plan } = made({ regencies: 1, days: 30 });
  return choiceOf({ draws, names: ['base', 'faster-lines', 'more-match'], atMost: 720, costs: [0, 2, 3], plan });
}

/** Three figures by two runs each: one agrees, one is too low, one lies beyond the axis. */
function heldAgainst() {
  const figures = [
    figureOf({ value: 410, low: 400, high: 420 }),
    figureOf({ measure: 'undelivered', value: 900, low: 890, high: 910, place: '11.01' }),
    figureOf({ measure: 'recorded', use: 'fit', from: '2016-08-30', value: 30, low: 30, high: 30 }),
  ];
  return backTestOf(figures, [[[395, 415], [500, 540], [400, 420]]]);
}

test('every kind of chart is there, in both languages', () => {
  const others = 'backlog-options comparison delay-options trade trade-many lorenz diff morris response tornado uncertain choice backtest'.split(' ');
  const names = [...CHARTS, ...others].flatMap((name) => LANGUAGES.map((one) => `${name}.${one}.svg`));
  expect([...pictures.keys()].sort()).toEqual(names.sort());
  expect(readdirSync(FOLDER).sort()).toEqual(names);
});

test('each is as it was committed', () => {
  const other = [...pictures].filter(
    ([name, svg]) => readFileSync(join(FOLDER, name), 'utf8') !== svg,
  );
  expect(
    other.map(([name]) => name),
    'look at them; if the change is meant: npm run pictures',
  ).toEqual([]);
});

describe('no label', () => {
  test('lies on another, or is cut off', () => {
    for (const [name, svg] of pictures) {
      const labels = labelsOf(svg);
      expect(overlapping(labels), name).toEqual([]);
      expect(clipped(labels, svg), name).toEqual([]);
    }
  });

  test('does so with forty options', async () => {
    const comparison = many(await compared(), 40);
    for (const language of LANGUAGES) {
      const input = { comparison, scenario: 'x', seed: 'x', language, version };
      for (const drawing of [backlogOfOptions(input), delays(input), trade(input), lorenzChart(input)]) {
        const { svg } = await vector(drawing!);
        const labels = labelsOf(svg);
        expect(overlapping(labels), drawing!.id).toEqual([]);
        expect(clipped(labels, svg), drawing!.id).toEqual([]);
      }
    }
  });
});
