import { beforeAll, describe, expect, test } from 'vitest';
import type { Chart } from '../../../src/report/chart/chart.ts';
import type { Document } from '../../../src/report/document/blocks.ts';
import { briefPage } from '../../../src/report/document/brief-page.ts';
import { markdown } from '../../../src/report/document/markdown.ts';
import { sizeJson } from '../../../src/report/experiment/size-json.ts';
import { EN, LANGUAGES, type Language } from '../../../src/report/format.ts';
import { documentPage } from '../../../src/report/page/document-page.ts';
import { sizeDocuments } from '../../../src/report/size/documents.ts';
import { restoredSized, sizedText } from '../../../src/report/size/stored.ts';
import type { SizeTold } from '../../../src/report/size/told.ts';
import { storedVersion } from '../../../src/report/stored.ts';
import { sized } from '../sized.ts';

const SECTIONS = {
  id: [
    ...['Pertanyaan', 'Jawaban', 'Risiko', 'Yang dicari', 'Yang diuji', 'Biaya', 'Asumsi'],
    ...['Yang tidak dimodelkan', 'Cara kerja', 'Mengulang hasil ini'],
  ],
  en: [
    ...['Question', 'Answer', 'Risk', 'What was searched', 'What was tested', 'Costs'],
    ...['Assumptions', 'What is not modelled', 'Method', 'To get these results again'],
  ],
};

async function chartsOf(told: SizeTold): Promise<Chart[]> {
  const charts: Chart[] = [];
  for (const language of LANGUAGES)
    for await (const chart of sizeDocuments(told).charts(language)) charts.push(chart);
  return charts;
}

describe('a sizing as a document', () => {
  let told: SizeTold;
  let charts: Chart[];
  let documents: Record<Language, Document>;
  const own = (language: Language) => charts.filter((chart) => chart.language === language);
  beforeAll(async () => {
    told = await sized();
    charts = await chartsOf(told);
    const { document } = sizeDocuments(told);
    documents = { id: document(own('id'), 'id'), en: document(own('en'), 'en') };
  }, 120_000);

  test('is read back as it was written', () => {
    const text = sizedText(told);
    const again = restoredSized(text);
    expect(again).toEqual(told);
    expect(sizedText(again)).toBe(text);
    expect(storedVersion(text)).toBe('0.0.0');
    expect(JSON.parse(text).format).toBe(1);
  });

  test.each(LANGUAGES)('has every section in every form, in %s', (language) => {
    const document = documents[language];
    const heads = document.blocks.flatMap((one) => (one.kind === 'heading' ? [one.text] : []));
    expect(heads).toEqual(SECTIONS[language]);
    for (const form of [markdown(document), documentPage(documents, [])])
      for (const head of heads) expect(form).toContain(head);
    const sheets = sizeDocuments(told).sheets(document);
    expect(sheets.map(({ name }) => name)).toHaveLength(5);
    expect(JSON.stringify(sheets[0])).toContain(told.command);
  });

  test('its title is the choice with its price, and its chart has the target across', () => {
    expect(documents.en.title).toBe(
      'The least-cost capacity that meets the targets: match.speed 600\u00a0a\u00a0day, IDR\u00a0600\u00a0million',
    );
    const [chart] = own('en');
    expect(chart!.id).toBe('response');
    expect(chart!.svg).toContain('>target<');
    expect(chart!.svg).toContain('one-sided bounds');
  });

  test('its figures are those of the JSON, with the guarantee', () => {
    const { winner, oneLess, sure } = sizeJson(told.report, 'x');
    const text = markdown(documents.en).replaceAll('\\', '');
    for (const point of [winner!, oneLess['match.speed']!]) {
      const { value, interval } = point.targets![0]!;
      const [low, high] = interval as readonly [number, number];
      const share = (one: number) => EN.share(one, 1);
      expect(text).toContain(`${share(value as number)} (${share(low)} – ${share(high)}`);
    }
    expect(text).toContain(`With ${100 * sure}% confidence for all statements together`);
    expect(text).toContain('One step less fails: match.speed 400');
  });

  test('nothing of it is left in English where it is Indonesian', () => {
    const words = markdown(documents.id)
      .replaceAll(told.command, '')
      .replace(/\S*\.(png|json|yaml|js)\S*/g, '')
      .replace(/match\.speed|uplink\.speed/g, '');
    expect(
      words.match(
        /\b(the|and|of|with|than|meets|targets|step|less|cost|costs|none|from|only|are|is|not)\b/gi,
      ),
    ).toBeNull();
  });

  test('on one page it has the chart, and the promise whole', () => {
    const brief = sizeDocuments(told).brief(own('en'), 'en');
    expect(brief.blocks.filter(({ kind }) => kind === 'figure')).toHaveLength(1);
    expect(JSON.stringify(brief.blocks)).toContain('if more of a key is never worse."');
    expect(() => briefPage(brief)).not.toThrow();
  });
});

test('where no point meets the targets that is the title, and nothing has a price', async () => {
  const told = await sized('99.9 %');
  const document = sizeDocuments(told).document([], 'en');
  expect(document.title).toBe('No point meets the targets');
  expect(markdown(document)).toContain('Nothing is chosen that has a cost.');
}, 120_000);
