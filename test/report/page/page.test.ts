import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { replicate } from '../../../src/experiment/replicate.ts';
import type { Chart } from '../../../src/report/chart/chart.ts';
import { drawCharts } from '../../../src/report/chart/charts.ts';
import { sentences } from '../../../src/report/document/sentences.ts';
import { format, LANGUAGES } from '../../../src/report/format.ts';
import { figure } from '../../../src/report/page/numbers.ts';
import type { PageOption } from '../../../src/report/page/option.ts';
import { page } from '../../../src/report/page/page.ts';
import { simulate } from '../../../src/run/simulate.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { targetPlan } from '../../../src/scenario/lay-out/targets.ts';
import { readScenario } from '../../../src/scenario/read.ts';

const HOSTILE = '</script><script>alert(1)</script> & "x"';

async function inputOf(replications: number, name?: string): Promise<PageOption> {
  const { seed, ...scenario } = readScenario('test/cli/two-towns/two-towns.yaml');
  const laid = layOut({ ...scenario, seed });
  const [first, ...rest] = laid.regencies;
  const regencies = name === undefined ? laid.regencies : [{ ...first!, name }, ...rest];
  const plan = { ...laid, regencies };
  const make = async (replication: number) => simulate(plan, seed, replication);
  const study = await replicate(plan, make, { most: replications, ahead: 1 });
  const charts: Chart[] = [];
  for (const language of LANGUAGES) {
    const version = '0.0.0';
    for await (const chart of drawCharts({ plan, outcome: study.shown, language, version })) {
      charts.push(chart);
    }
  }
  return {
    study,
    name: { id: 'dasar', en: 'base' },
    sums: [{ name: 'two-towns.yaml', sha256: 'ab12' }],
    register: [],
    costs: [],
    charts,
    command: 'tampung run two-towns.yaml',
    version: '0.0.0',
  };
}

const one = await inputOf(1);
const html = page([one]);

test('its policy allows its own style and script and nothing else', () => {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
  const hash = (text: string) => createHash('sha256').update(text).digest('base64');
  const [, style] = /<style>([\s\S]*?)<\/style>/.exec(html)!;
  const [, script] = /<script>([\s\S]*?)<\/script>/.exec(html)!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`style-src 'sha256-${hash(style!)}'`);
  expect(policy).toContain(`script-src 'sha256-${hash(script!)}'`);
  // Styles in attributes, and sources elsewhere, would be refused by it.
  const body = html.slice(html.indexOf('<body>'));
  expect(body).not.toMatch(/\sstyle=/);
  expect(body).not.toMatch(/\s(src|href)="(?!#)/);
});

const answerOf = (text: string) => /<ul class="answer">([\s\S]*?)<\/ul>/.exec(text)![1]!;

test('its answer has the sentences of documents, on people too, and findings of its charts', () => {
  const list = answerOf(html);
  for (const language of LANGUAGES) {
    const said = sentences(one.study, format(language));
    expect(said.length).toBeGreaterThan(3);
    const escapedOnce = said.map((text) => text.replaceAll('<', '&lt;'));
    for (const text of escapedOnce)
      expect(list).toContain(`<span lang="${language}">${text}</span>`);
    for (const id of ['backlog', 'binding']) {
      const { title } = one.charts.find((c) => c.id === id && c.language === language)!;
      expect(list).toContain(`<span lang="${language}">${title}.</span>`);
    }
  }
  expect(list).toContain('People who came: ');
});

test('of several replications the answer is their mean with its interval, and a finding says of which it is', async () => {
  const told = await inputOf(3);
  const text = page([told]);
  const list = answerOf(text).replaceAll('\u00a0', ' ');
  expect(list).toMatch(/\d% \(\d+\.\d% – \d+\.\d%\) were answered within/);
  const run = told.study.shown.replication + 1;
  expect(list.match(new RegExp(`\\(replication ${run} of 3\\)\\.<`, 'g'))).toHaveLength(2);
  expect(list.match(new RegExp(`\\(ulangan ${run} dari 3\\)\\.<`, 'g'))).toHaveLength(2);
  // The tables of one of them say so too: outcome, delays, stages.
  const figures = /<h2 id="figures">[\s\S]*?<\/section>/.exec(text)![0];
  expect(figures.match(new RegExp(`\\(replication ${run} of 3\\)<`, 'g'))).toHaveLength(3);
});

test('targets and costs are on the page where a scenario has some', () => {
  const line = {
    kind: 'yearly',
    ...{ name: { id: 'kotak', en: 'boxes' }, quantity: 1.5, per: '1 000 /day' },
    ...{ price: { low: 2e6, high: 4e6 }, basis: 'a tender' },
  } as const;
  const set = ['targets=[{measure: onTime.share, at-least: 90 %}]'];
  const asked = readScenario('test/cli/two-towns/two-towns.yaml', { set });
  const target = targetPlan(asked.targets[0]!, one.study.plan);
  const judged = [{ target, verdict: 'missed', value: 0.5, interval: null, count: 1 } as const];
  const told = page([{ ...one, costs: [line], study: { ...one.study, judged } }]);
  expect(told).toMatch(/<ul class="answer">[\s\S]*<span lang="en">Targets missed: [\s\S]*<\/ul>/);
  expect(told).toMatch(/<h2 id="targets">[\s\S]*<td class="words"><span lang="id">tidak tercapai</);
  const costs = /<h2 id="costs">[\s\S]*?<\/table>/.exec(told)![0].replaceAll('\u00a0', ' ');
  for (const said of ['Over the run it costs IDR 3 million', 'boxes, per 1,000 a day', 'a tender'])
    expect(costs).toContain(said);
  expect(html).not.toMatch(/id="(targets|costs)"/);
});

test('words of a table stand at the left with their heads, figures at the right', () => {
  const entry = {
    of: 'match.speed',
    value: '1 000 /day',
    range: ['1', '2'],
    basis: 'a guess',
  } as const;
  const told = page([{ ...one, register: [entry] }]);
  const table = /<h2 id="assumptions">[\s\S]*?<\/table>/.exec(told)![0];
  expect(table.match(/<t[hd](?: [^>]*)?>/g)!.every((cell) => /words|scope="row"/.test(cell))).toBe(
    true,
  );
  const figures = /<h2 id="figures">[\s\S]*?<\/table>/.exec(told)![0];
  expect(figures).not.toContain('class="words"');
});

test('every id is there once, and every reference finds its own', () => {
  const ids = Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id]) => id!);
  expect(new Set(ids).size).toBe(ids.length);
  const wanted = Array.from(html.matchAll(/\s(?:aria-labelledby|for|href)="#?([^"]*)"/g));
  for (const name of wanted.flatMap(([, names]) => names!.split(' '))) expect(ids).toContain(name);
});

test('a row for each regency has the figures of its run', () => {
  const rows = html.slice(html.indexOf('<table id="places" ')).match(/<tr><td>[\s\S]*?<\/tr>/g)!;
  const { plan, shown } = one.study;
  expect(rows).toHaveLength(plan.regencies.length);
  plan.regencies.forEach(({ code }, i) => {
    const { recorded, onTime, delayed } = shown.regencies[i]!;
    expect(rows[i]).toContain(`<td>${code}</td>`);
    expect(rows[i]).toContain(`data-value="${recorded}"`);
    expect(rows[i]).toContain(`data-value="${(recorded - onTime - delayed) / recorded}"`);
  });
});

test('what was waiting in a small chart at the end is what the table says', () => {
  const row = html.slice(html.indexOf('<table id="places" ')).match(/<tr><td>[\s\S]*?<\/tr>/)![0];
  const [, share] = /data-value="[^"]*"[\s\S]*?data-value="[^"]*"[\s\S]*?data-value="([^"]*)"/.exec(
    row,
  )!;
  const points = /<polygon points="([^"]*)"/.exec(row)![1]!.split(' ');
  const [, height] = points.at(-2)!.split(',');
  expect(1 - Number(height) / 24).toBeCloseTo(Number(share), 2);
});

test('a hostile name stays text', async () => {
  const bad = page([await inputOf(1, HOSTILE)]);
  expect(bad).not.toContain('<script>alert(1)');
  expect(bad).toContain('&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;');
});

test('several replications have their means and intervals', async () => {
  const input = await inputOf(3);
  const recorded = input.study.estimates.find(
    ({ place, measure }) => place === 'national' && measure === 'recorded',
  )!;
  const means = /<table><caption><span lang="id">Rerata[\s\S]*?<\/table>/.exec(page([input]))![0];
  const shown = new Intl.NumberFormat('en-GB').format(Math.round(recorded.value!));
  expect(means).toContain(`<span lang="en">${shown}</span>`);
  expect(html).not.toContain('Rerata semua ulangan');
});

test('the same results give the same bytes', () => {
  expect(page([one])).toBe(html);
});

test('the numbers behind a chart are short, but a small share is not nothing and a large one not the whole', () => {
  const csv = 'time,part,count\na,0.0000412,1.23456\nb,0.99991,2\nc,0.51234567,1234.99991\nd,0,1\n';
  const chart = { ...one.charts.find(({ id }) => id === 'worst')!, csv };
  const html = figure('worst', { id: { ...chart, language: 'id' }, en: chart });
  const [, data] = /json">([^<]*)</.exec(html)!;
  expect(JSON.parse(data!).rows).toEqual([
    ['a', 0.0000412, 1.235],
    ['b', 0.9999, 2],
    ['c', 0.512, 1235],
    ['d', 0, 1],
  ]);
});
