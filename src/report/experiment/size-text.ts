/** What `tampung size` prints: the choice, what it rests on, and what was not decided. */

import type { Finding } from '../../experiment/size/feasible.ts';
import type { Judged } from '../../experiment/targets.ts';
import { draftSentence } from '../draft.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { optionName, plain } from '../names.ts';
import { sampleLines } from '../sampled.ts';
import { targetLines } from '../target-text.ts';
import { screen, wrapped } from '../wrapped.ts';
import type { SizeReport } from './size-json.ts';
import { millions, pointName, testedLines } from './size-points.ts';

/** @param path of the results, as the user would type it @param documents the command that makes them */
export function sizeText(
  report: SizeReport,
  { path, documents }: { readonly path: string; readonly documents: string },
  language: Language,
): string {
  const f = format(language);
  const draft = sizeDraft(report, f);
  const lines = [
    ...heading(report, f),
    ...sampleLines(report.plan, f),
    '',
    ...choice(report, f),
    ...oneLess(report, f),
    ...runnerUp(report, f),
    ...open(report, f),
    ...testedLines(report, f),
    '',
    ...wrapped(guaranteeSentence(report, f)),
    ...(draft === undefined ? [] : wrapped(draft)),
    `${language === 'id' ? 'Hasil' : 'Results'}: ${path}`,
    `${language === 'id' ? 'Dokumen untuk usulan' : 'Documents for a proposal'}: ${documents}`,
  ];
  return screen(lines);
}

const pick = (f: Format, both: Both) => both[f.language];

function heading({ plan, keys, points, sized }: SizeReport, f: Format): string[] {
  const name = `${plain(plan.name)} (${optionName(plan.option, f.language)})`;
  const tested = sized.asked.size;
  const of = [f.count(points.length), f.count(tested), f.count(sized.replications)] as const;
  const by = keys.map(plain).join(', ');
  return wrapped(
    pick(f, {
      id: `${name}: kapasitas termurah yang memenuhi sasaran menurut ${by}; ${of[0]} titik, ${of[1]} diuji dengan ${of[2]} ulangan`,
      en: `${name}: the least-cost capacity that meets the targets, by ${by}; ${of[0]} points, ${of[1]} tested with ${of[2]} replications`,
    }),
  );
}

function priced(report: SizeReport, index: number, f: Format): string {
  const { candidates, unit } = report;
  // Without costs the value of the key is the cost, and stands there already.
  return unit === 'IDR' ? `, ${millions(candidates[index]!.cost, f)}` : '';
}

function choice(report: SizeReport, f: Format): string[] {
  const { winner, end } = report.sized;
  if (winner === undefined) {
    if (end === 'none')
      return [
        pick(f, {
          id: 'TIDAK ADA titik yang memenuhi sasaran.',
          en: 'NO POINT meets the targets.',
        }),
      ];
    return [
      pick(f, {
        id: 'BELUM PASTI: tidak ada titik yang terbukti.',
        en: 'NOT DECIDED: no point is proven.',
      }),
    ];
  }
  const word = pick(
    f,
    end === 'chosen'
      ? { id: 'TERPILIH', en: 'CHOSEN' }
      : { id: 'TERMURAH YANG TERBUKTI', en: 'CHEAPEST PROVEN' },
  );
  return [
    ...wrapped(`${word}: ${pointName(report, winner)}${priced(report, winner, f)}`),
    ...evidence(report, winner, f),
  ];
}

/** The targets of a tested point, each with the figure and the bounds that it was judged by. */
function evidence({ plan, sized }: SizeReport, index: number, f: Format): string[] {
  const found: Finding | undefined = sized.findings.get(index);
  if (found === undefined) return [];
  return found.judged.flatMap((one) => targetLines(plan, one, f, 2));
}

function oneLess(report: SizeReport, f: Format): string[] {
  const { sized, keys } = report;
  return sized.oneLess.flatMap((index, i) => {
    const key = plain(keys[i]!);
    if (index === undefined)
      return wrapped(
        pick(f, {
          id: `Kurang dari ini untuk ${key} tidak termasuk pencarian.`,
          en: `Less of ${key} than this was not in the search.`,
        }),
      );
    const verdict = sized.findings.get(index)?.verdict;
    const name = `${pointName(report, index)}${priced(report, index, f)}`;
    const words: Both =
      verdict === 'missed'
        ? { id: `Satu langkah kurang gagal: ${name}`, en: `One step less fails: ${name}` }
        : verdict === 'met'
          ? {
              id: `Satu langkah kurang juga memenuhi: ${name}`,
              en: `One step less meets them too: ${name}`,
            }
          : {
              id: `Satu langkah kurang, belum pasti: ${name}`,
              en: `One step less, not decided: ${name}`,
            };
    return [...wrapped(pick(f, words)), ...evidence(report, index, f)];
  });
}

function runnerUp(report: SizeReport, f: Format): string[] {
  const { runnerUp: index } = report.sized;
  if (index === undefined) return [];
  const name = `${pointName(report, index)}${priced(report, index, f)}`;
  return wrapped(`${pick(f, { id: 'Berikutnya', en: 'Runner-up' })}: ${name}`);
}

function open(report: SizeReport, f: Format): string[] {
  const { open: indexes, contradiction, winner } = report.sized;
  const lines: string[] = [];
  if (indexes.length > 0) {
    const some = indexes
      .slice(0, 4)
      .map((index) => pointName(report, index))
      .join('; ');
    const more = indexes.length > 4 ? ` (+${indexes.length - 4})` : '';
    const words = pick(
      f,
      winner === undefined
        ? { id: 'BELUM PASTI', en: 'NOT DECIDED' }
        : { id: 'BELUM PASTI dan lebih murah', en: 'NOT DECIDED and cheaper' },
    );
    lines.push(...wrapped(`${words}: ${some}${more}`));
  }
  if (contradiction !== undefined) {
    const [good, bad] = [contradiction.good, contradiction.bad].map((one) =>
      pointName(report, one),
    );
    lines.push(
      ...wrapped(
        pick(f, {
          id: `Lebih banyak ternyata lebih buruk: ${good} memenuhi, ${bad} tidak; ulangi dengan --each-point`,
          en: `More turned out worse: ${good} meets them, ${bad} does not; run again with --each-point`,
        }),
      ),
    );
  }
  return lines;
}

/** What is promised, in the words of `select.ts`; of what is not decided nothing is. */
export function guaranteeSentence(report: SizeReport, f: Format): string {
  const { sure, unit, monotone } = report;
  const level = `${f.decimal(100 * sure, 2)}%`;
  const said = promise(report, f);
  const more: Both = monotone
    ? {
        id: '; dengan anggapan bahwa lebih banyak kapasitas tidak pernah lebih buruk',
        en: '; if more of a key is never worse',
      }
    : { id: '', en: '' };
  const costs: Both =
    unit === 'IDR'
      ? {
          id: ' Biaya yang baru diketahui dari simulasi (misalnya per perjalanan) tidak ikut memilih.',
          en: ' Costs that only a run can count (such as trips) have no part in the choice.',
        }
      : { id: '', en: '' };
  const alike = alikeWords(report);
  return pick(f, {
    id: `Dengan keyakinan ${level} untuk semua pernyataan bersama: ${said.id}${more.id}.${costs.id}${alike.id}`,
    en: `With ${level} confidence for all statements together: ${said.en}${more.en}.${costs.en}${alike.en}`,
  });
}

/** A mean of replications that are all alike has no spread to be judged by: it is none of what is promised. */
function alikeWords({ sized: { end, winner, findings } }: SizeReport): Both {
  const isPromised = winner !== undefined || end === 'none';
  if (!isPromised || ![...findings.values()].some(isByAlike)) return { id: '', en: '' };
  return {
    id: ' Yang sama pada semua ulangan dianggap selalu sama: tidak terbukti, kecuali sasarannya ditulis dengan `in: 95 %`.',
    en: ' What is alike in all replications is taken to be so always: not proven, unless the target has `in: 95 %`.',
  };
}

/** Whether a verdict hangs on replications that were all alike: all targets must be met, and one is enough to miss. */
function isByAlike({ verdict, judged }: Finding): boolean {
  const by = judged.filter((one) => one.verdict === verdict);
  const isAlike = ({ unlike }: Judged) => unlike !== undefined;
  return verdict === 'met' ? by.some(isAlike) : verdict === 'missed' && by.every(isAlike);
}

/** Of verdicts on means from few replications; those on shares of replications are exact. */
export function sizeDraft({ sized }: SizeReport, f: Format): string | undefined {
  const byMean = [...sized.findings.values()].filter(({ judged }) =>
    judged.some(({ target }) => target.in === undefined),
  );
  return draftSentence(Math.min(...byMean.map(({ count }) => count)))?.[f.language];
}

function promise({ sized, zone, unit }: SizeReport, f: Format): Both {
  if (sized.end === 'none')
    return {
      id: 'tidak ada titik yang memenuhi sasaran',
      en: 'no point meets the targets',
    };
  if (sized.end === 'undecided')
    return sized.winner === undefined
      ? {
          id: 'belum pasti apakah ada titik yang memenuhi sasaran',
          en: 'whether any point meets the targets is not decided',
        }
      : {
          id: 'yang terbukti memenuhi sasaran; apakah yang lebih murah juga, belum pasti',
          en: 'what is proven meets the targets; whether a cheaper point does is not decided',
        };
  if (zone === 0)
    return {
      id: 'yang terpilih memenuhi sasaran, dan tidak ada titik lebih murah yang memenuhinya',
      en: 'what is chosen meets the targets, and no cheaper point does',
    };
  const amount = unit === 'IDR' ? millions(zone, f) : `${f.decimal(zone, 3)} ${unit}`.trim();
  return {
    id: `yang terpilih memenuhi sasaran, dan harganya paling banyak ${amount} di atas yang termurah`,
    en: `what is chosen meets the targets, and costs at most ${amount} more than the cheapest that does`,
  };
}
