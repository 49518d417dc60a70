/** The tables of a sizing: what was searched, and what was found at each point that was tested. */

import { type Column, type Kind, type Table, textColumn, type Value } from '../document/table.ts';
import { DOCUMENT } from '../document/words.ts';
import { pointText } from '../experiment/size-points.ts';
import type { Both, Format } from '../format.ts';
import { plain } from '../names.ts';
import { rateText } from '../quantity-text.ts';
import { targetCells, verdictWords } from '../target-text.ts';
import { targetName } from '../target-words.ts';
import type { SizeTold } from './told.ts';

export const SIZE = {
  kind: { id: 'Kapasitas termurah', en: 'Least-cost capacity' },
  searched: { id: 'Yang dicari', en: 'What was searched' },
  tested: { id: 'Yang diuji', en: 'What was tested' },
  key: { id: 'Kunci', en: 'Key' },
  from: { id: 'Dari', en: 'From' },
  to: { id: 'Sampai', en: 'To' },
  values: { id: 'Banyaknya nilai', en: 'Values' },
  point: { id: 'Titik', en: 'Point' },
  step: { id: 'Langkah', en: 'Step' },
  runs: { id: 'Ulangan', en: 'Replications' },
  chosen: { id: 'terpilih', en: 'chosen' },
  cost: { id: 'Biaya', en: 'Cost' },
  testedPoints: {
    id: 'Titik yang diuji, yang termurah dulu; langkah ialah urutan pengujiannya',
    en: 'The points that were tested, cheapest first; a step is its place in the order of testing',
  },
  targets: {
    id: 'Sasaran di setiap titik yang diuji',
    en: 'Targets at each point that was tested',
  },
  targetOf: { id: 'Titik dan sasaran', en: 'Point and target' },
  sheetSearched: { id: 'Pencarian', en: 'Search' },
  sheetTested: { id: 'Pengujian', en: 'Tests' },
} as const satisfies Record<string, Both>;

/** Each key with the values that it was given. */
export function searchTable({ report }: SizeTold, f: Format): Table {
  const { language } = f;
  const { keys, points } = report;
  return {
    name: SIZE.sheetSearched[language],
    caption: language === 'id' ? 'Kunci yang divariasikan' : 'The keys that were varied',
    columns: [
      textColumn(SIZE.key[language], 1.6),
      textColumn(SIZE.from[language], 1.2),
      textColumn(SIZE.to[language], 1.2),
      { head: SIZE.values[language], kind: 'count' },
    ],
    rows: keys.map((key, i) => {
      const values = [...new Set(points.map((point) => point[i]!.text))];
      const ends = [values[0]!, values.at(-1)!].map((value) => rateText(value, f));
      return [plain(key), ...ends, values.length];
    }),
  };
}

/** Of the tested points, the cheapest first. */
function inOrderOfCost({ report }: SizeTold): number[] {
  const { sized, candidates } = report;
  const costOf = (index: number) => candidates[index]!.cost;
  return [...sized.findings.keys()].sort((a, b) => costOf(a) - costOf(b) || a - b);
}

export function testedTable(told: SizeTold, f: Format): Table {
  const { report } = told;
  const { sized, candidates, unit, plan } = report;
  const { language } = f;
  const steps = [...sized.findings.keys()];
  const isPriced = unit === 'IDR';
  const rows = inOrderOfCost(told).map((index): Value[] => {
    const { judged, count, verdict } = sized.findings.get(index)!;
    const [only, ...others] = judged;
    const found =
      only !== undefined && others.length === 0
        ? targetCells(plan, only, f).found
        : metOf(judged.filter((one) => one.verdict === 'met').length, judged.length, f);
    const said = verdictWords(verdict)[language];
    return [
      pointText(report, index, f),
      ...(isPriced ? [candidates[index]!.cost] : []),
      ...[steps.indexOf(index) + 1, count, found],
      index === sized.winner ? `${said}, ${SIZE.chosen[language]}` : said,
    ];
  });
  return {
    name: SIZE.sheetTested[language],
    caption: SIZE.testedPoints[language],
    columns: [
      textColumn(SIZE.point[language], 1.7),
      ...(isPriced ? [{ head: SIZE.cost[language], kind: 'rupiah', width: 1.4 } as const] : []),
      { head: SIZE.step[language], kind: 'count', width: 0.9 },
      { head: SIZE.runs[language], kind: 'count', width: 1.3 },
      textColumn(DOCUMENT.found[language], 1.9),
      textColumn(DOCUMENT.verdict[language], 1.2),
    ],
    rows,
  };
}

function metOf(met: number, all: number, f: Format): string {
  const counts = `${f.count(met)} ${f.language === 'id' ? 'dari' : 'of'} ${f.count(all)}`;
  return f.language === 'id' ? `${counts} sasaran tercapai` : `${counts} targets met`;
}

/** Each target at each tested point; nothing where there is one target, which stands in the table above. */
export function targetTable(told: SizeTold, f: Format): Table | undefined {
  const { plan, sized } = told.report;
  const { language } = f;
  if ([...sized.findings.values()].every(({ judged }) => judged.length < 2)) return undefined;
  const groups: number[] = [];
  const rows: Value[][] = [];
  for (const index of inOrderOfCost(told)) {
    groups.push(rows.length);
    rows.push([pointText(told.report, index, f)]);
    for (const one of sized.findings.get(index)!.judged) {
      const { name, wanted, found, verdict } = targetCells(plan, one, f);
      rows.push([one.target.name === undefined ? name : `${name}: ${wanted}`, found, verdict]);
    }
  }
  return {
    name: WORDS_TARGETS[language],
    caption: SIZE.targets[language],
    columns: [
      textColumn(SIZE.targetOf[language], 2.4),
      textColumn(DOCUMENT.found[language], 2.2),
      textColumn(DOCUMENT.verdict[language], 1),
    ],
    rows,
    groups,
  };
}

const WORDS_TARGETS: Both = { id: 'Sasaran', en: 'Targets' };

/** The same as numbers, for a workbook: a target of a point a row. */
export function testedSheet(told: SizeTold, f: Format): Table {
  const { report } = told;
  const { sized, candidates, plan, unit } = report;
  const { language } = f;
  const kinds: Kind[] = [];
  const steps = [...sized.findings.keys()];
  const rows = inOrderOfCost(told).flatMap((index) => {
    const { judged, count } = sized.findings.get(index)!;
    return judged.map((one): Value[] => {
      const { target, value, interval, verdict } = one;
      const isShare = target.in !== undefined || target.dimension === 'share';
      kinds.push(isShare ? 'share' : target.dimension === 'time' ? 'time' : 'count');
      return [
        pointText(report, index, f),
        ...(unit === 'IDR' ? [candidates[index]!.cost] : []),
        ...[`${steps.indexOf(index) + 1}`, `${count}`, targetName(plan, target, f)],
        ...[value, interval?.low ?? null, interval?.high ?? null],
        verdictWords(verdict)[language],
        index === sized.winner ? SIZE.chosen[language] : null,
      ];
    });
  });
  const found = DOCUMENT.found[language];
  const ends = language === 'id' ? ['batas bawah', 'batas atas'] : ['low bound', 'high bound'];
  return {
    name: SIZE.sheetTested[language],
    caption: SIZE.testedPoints[language],
    columns: [
      textColumn(SIZE.point[language], 2),
      ...(unit === 'IDR'
        ? [{ head: SIZE.cost[language], kind: 'rupiah', width: 1.3 } as const]
        : []),
      textColumn(SIZE.step[language], 0.7),
      textColumn(SIZE.runs[language], 0.9),
      textColumn(DOCUMENT.target[language], 2.4),
      ...[found, ...ends.map((end) => `${found}, ${end}`)].map((head): Column => {
        return { head, kind: 'count' };
      }),
      textColumn(DOCUMENT.verdict[language], 1),
      textColumn(language === 'id' ? 'Pilihan' : 'Choice', 1),
    ],
    rows,
    kinds,
  };
}
