import { expect, test } from 'vitest';
import { blanksUsed, cardsText } from '../../src/report/cards.ts';
import { cardSentence } from '../../src/report/document/sentences.ts';
import { delayAt, explainText } from '../../src/report/explain/explain.ts';
import { EN, ID } from '../../src/report/format.ts';
import { page } from '../../src/report/page/page.ts';
import { chartsOf, toldOf } from './told.ts';

/** Two towns with a print shop of so many blanks. */
const shop = (blanks: string) =>
  toldOf(1, undefined, [`print={servers: 1, service: 1 min, hours: office${blanks}}`]);
const read = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

test('cards that wait for blanks are told with them, in explain and in the answer', async () => {
  const told = await shop(', blanks: {start: 5}');
  const { plan, shown } = told.study;
  expect(blanksUsed(plan, shown)).toBe(5);
  expect(read(cardsText(plan, shown, EN))).toMatch(
    /^The line for cards was longest on \d+ September 2016, at [\d,]+; at the end [\d,]+ wait for one: all 5 blank cards are used$/,
  );
  expect(cardsText(plan, shown, ID)).toMatch(/menunggu kartu: seluruh 5 blangko sudah terpakai$/);
  expect(read(cardSentence(told.study, EN))).toMatch(
    /^Cards printed: 5; print-ready and waiting for a card on .*: [\d,]+; all 5 blank cards are used\.$/,
  );
  const text = explainText(told, delayAt(told, 'national')!, 'en').replaceAll('\n  ', ' ');
  expect(text).toContain('all 5 blank cards are used.');
});

test('blanks are used up while the last card is being printed too', async () => {
  const { plan, shown } = (await shop(', blanks: {start: 5}')).study;
  const print = shown.stages.print!;
  expect(print.arrivals - print.backlogAtEnd).toBe(5);
  const late = { ...shown, stages: { ...shown.stages, print: { ...print, served: 4 } } };
  expect(blanksUsed(plan, late)).toBe(5);
  const spare = { ...print, backlogAtEnd: print.backlogAtEnd + 1 };
  expect(blanksUsed(plan, { ...shown, stages: { ...shown.stages, print: spare } })).toBeUndefined();
});

test('the page has them in its answer', async () => {
  const told = await shop(', blanks: {start: 5}');
  const charts = await chartsOf(told);
  const html = page([{ ...told, name: { id: 'dasar', en: 'base' }, charts, sums: [] }]);
  const answer = /<ul class="answer">[\s\S]*?<\/ul>/.exec(html)![0];
  expect(answer).toContain('all 5 blank cards are used.');
  expect(answer).toContain('seluruh 5 blangko sudah terpakai.');
});

test('what is printed with blanks to spare waits for printers only', async () => {
  const { study } = await shop('');
  expect(blanksUsed(study.plan, study.shown)).toBeUndefined();
  expect(cardsText(study.plan, study.shown, EN) ?? '').not.toContain('blank');
  expect(cardSentence(study, EN)).not.toContain('blank');
});

test('nothing is said of cards where none is printed', async () => {
  const { study } = await toldOf(1);
  expect([cardsText(study.plan, study.shown, EN), cardSentence(study, EN)]).toEqual([
    undefined,
    undefined,
  ]);
});
