import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Chart } from '../../../src/report/chart/chart.ts';
import { comparisonDocument } from '../../../src/report/comparison/document.ts';
import { comparisonText, restoredComparison } from '../../../src/report/comparison/stored.ts';
import type { ComparisonTold } from '../../../src/report/comparison/told.ts';
import { comparisonSheets } from '../../../src/report/comparison/workbook.ts';
import type { Document } from '../../../src/report/document/blocks.ts';
import { markdown } from '../../../src/report/document/markdown.ts';
import { compareJson } from '../../../src/report/experiment/compare-json.ts';
import { EN, ID, LANGUAGES, type Language } from '../../../src/report/format.ts';
import { docx } from '../../../src/report/office/docx.ts';
import { xlsx } from '../../../src/report/office/xlsx.ts';
import { documentPage } from '../../../src/report/page/document-page.ts';
import { chartsOfComparison, comparisonTold } from '../comparison-told.ts';

const SECTIONS = {
  id: [
    ...['Pertanyaan', 'Jawaban', 'Opsi', 'Yang berbeda', 'Biaya dan hasilnya', 'Dasar harga'],
    ...['Grafik', 'Asumsi', 'Yang tidak dimodelkan', 'Cara kerja', 'Mengulang hasil ini'],
  ],
  en: [
    ...['Question', 'Answer', 'The options', 'What differs', 'Costs and what they bring'],
    ...['What the prices rest on', 'Charts', 'Assumptions', 'What is not modelled', 'Method'],
    'To get these results again',
  ],
};

describe('a comparison as a document', () => {
  let told: ComparisonTold;
  let charts: Chart[];
  let documents: Record<Language, Document>;
  beforeAll(async () => {
    told = restoredComparison(comparisonText(await comparisonTold()));
    charts = await chartsOfComparison(told);
    const documentIn = (language: Language) => {
      const own = charts.filter((chart) => chart.language === language);
      return comparisonDocument(told, own, language);
    };
    documents = { id: documentIn('id'), en: documentIn('en') };
  }, 60_000);

  test.each(LANGUAGES)('has every section in every form, in %s', (language) => {
    const document = documents[language];
    const heads = document.blocks.flatMap((one) => (one.kind === 'heading' ? [one.text] : []));
    expect(heads).toEqual(SECTIONS[language]);
    const files = unzipSync(docx(document, 'Tampung'));
    const forms = [
      markdown(document),
      strFromU8(files['word/document.xml']!),
      documentPage(documents, []),
    ];
    for (const form of forms) for (const head of heads) expect(form).toContain(head);
    const book = unzipSync(xlsx(comparisonSheets(told, document), { ...document, creator: 'x' }));
    const sheets = Object.values(book)
      .map((one) => strFromU8(one))
      .join('');
    expect(sheets).toContain(told.command);
    for (const { columns, rows } of comparisonSheets(told, document))
      for (const row of rows) expect(row.length).toBeLessThanOrEqual(columns.length);
  });

  test('its title is the recommendation of the tested rule, and its charts are all there', () => {
    expect(documents.en.title).toMatch(/^Recommended: more-match, which meets all targets/);
    expect(documents.id.title).toMatch(/^Disarankan more-match: memenuhi semua sasaran/);
    const drawn = documents.en.blocks.flatMap((one) =>
      one.kind === 'figure' ? [one.chart.id] : [],
    );
    expect(drawn).toEqual(['trade', 'backlog', 'delay', 'lorenz', 'comparison']);
  });

  test('without targets its title is the difference of the first measure', () => {
    const { comparison } = told;
    const options = comparison.options.map((one) => {
      return { ...one, gathered: { ...one.gathered, judged: [] } };
    });
    const open = { ...told, comparison: { ...comparison, options } };
    const own = charts.filter(({ language }) => language === 'en');
    expect(comparisonDocument(open, own, 'en').title).toMatch(/^Share on time: more-match \+/);
  });

  test('its figures are those of the JSON', () => {
    const { scenario, seed, comparison } = told;
    const cost = { seconds: 1, peakMemoryBytes: 1 };
    const json = compareJson({ comparison, scenario, seed, cost, results: 'x' });
    const all = [documents.id, documents.en].map(markdown);
    const texts = all.map((one) => one.replaceAll('\\', ''));
    for (const { measures } of Object.values(json.options))
      for (const { value, unit } of Object.values(measures))
        for (const [i, f] of [ID, EN].entries()) {
          if (value === null || unit === 'submissions') continue;
          if (unit === 'share') expect(texts[i]).toContain(f.share(value, 1));
          if (unit === 's') expect(texts[i]).toContain(f.duration(value));
        }
    const { difference, differenceInterval } =
      json.options['more-match']!.measures['onTime.share']!;
    const pp = (share: number) => EN.fixed(100 * share, 1);
    const said = `+${pp(difference!)} pp (+${pp(differenceInterval![0])} – +${pp(differenceInterval![1])})`;
    expect(texts[1]).toContain(said.replaceAll(' pp', '\u00a0pp'));
    const sheet = comparisonSheets(told, documents.en).find(({ name }) => name === 'Differences')!;
    const row = sheet.rows.find((one) => one[0] === 'Share on time' && one[1] === 'more-match')!;
    expect(row[5]).toBe(difference);
    expect(row.slice(6, 8)).toEqual(differenceInterval);
  });

  test('nothing of it is left in English where it is Indonesian', () => {
    const { command, comparison } = told;
    const names = [command, ...comparison.options.map(({ name }) => name)];
    const own = names.reduce((text, name) => text.replaceAll(name, ''), markdown(documents.id));
    const words = own.replace(/\S*\.(png|json|yaml|js)\S*/g, '').replace(/match\.speed/g, '');
    const found = words.match(
      /\b(the|and|of|with|than|base|better|worse|share|mean|cost|costs|told|apart|none|against|from|only|are|is|not)\b/gi,
    );
    expect(found).toBeNull();
  });

  test('the same comparison gives the same bytes', () => {
    const again = restoredComparison(comparisonText(told));
    const own = charts.filter(({ language }) => language === 'id');
    expect(comparisonDocument(again, own, 'id')).toEqual(documents.id);
    expect(documentPage(documents, [])).toBe(documentPage(documents, []));
    expect(docx(documents.id, 'x')).toEqual(docx(documents.id, 'x'));
  });

  test('hostile text stays text', () => {
    const evil = '<script>alert(1)</script>';
    const hostile = { ...told, question: { id: evil, en: evil } };
    const [id, en] = LANGUAGES.map((language) => comparisonDocument(hostile, [], language));
    const page = documentPage({ id: id!, en: en! }, [{ name: evil, sha256: evil }]);
    expect(page.match(/<script>alert/g)).toBeNull();
    expect(page).toContain('&lt;script&gt;alert');
  });
});
