import { expect, test } from 'vitest';
import { briefOf } from '../../src/report/document/brief.ts';
import { documentOf } from '../../src/report/document/report.ts';
import { draftMark, draftSentence } from '../../src/report/draft.ts';
import { optionNames } from '../../src/report/names.ts';
import { page } from '../../src/report/page/page.ts';
import { chartsOf, toldOf } from './told.ts';

const few = await toldOf(3);
const enough = { ...few, study: { ...few.study, count: 20 } };
const charts = await chartsOf(few);

test('fewer than twenty replications make a draft, twenty do not', () => {
  expect(draftMark(19)).toEqual({ id: 'draf (< 20 ulangan)', en: 'draft (< 20 replications)' });
  expect(draftSentence(19)?.en).toMatch(/^A draft: fewer than 20/);
  expect([draftMark(20), draftSentence(20)]).toEqual([undefined, undefined]);
});

test.each(['id', 'en'] as const)('every document in %s says that it is a draft', (language) => {
  const mark = draftMark(3)![language];
  const own = charts.filter((chart) => chart.language === language);
  for (const [told, isDraft] of [
    [few, true],
    [enough, false],
  ] as const) {
    const subtitles = [documentOf(told, own, language), briefOf(told, own, language)].map(
      ({ subtitle }) => subtitle,
    );
    for (const subtitle of subtitles) expect(subtitle.endsWith(`; ${mark}`)).toBe(isDraft);
    const html = page([{ ...told, name: optionNames('base'), charts, sums: [] }]);
    expect(html.includes(mark.replace('<', '&lt;'))).toBe(isDraft);
  }
});
