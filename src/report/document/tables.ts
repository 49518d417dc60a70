/** The tables of documents and workbooks. */

import { costOf } from '../../experiment/costs.ts';
import { isSent } from '../../experiment/default-measures.ts';
import type { Estimate } from '../../experiment/estimates.ts';
import type { Findings } from '../../experiment/replicate.ts';
import { CLASSES, type Delay } from '../../run/outcome.ts';
import { inLanguage } from '../../scenario/as-read/prose.ts';
import { dayName } from '../calendar.ts';
import type { Format } from '../format.ts';
import { plain } from '../names.ts';
import { quantityText } from '../quantity-text.ts';
import { longWords, WEIGHTS } from '../register.ts';
import { stageName } from '../summary.ts';
import { targetCells } from '../target-text.ts';
import { TEXTS } from '../texts.ts';
import type { Told } from '../told.ts';
import { nameOf, undeliveredAtEnd, worstFirst } from '../undelivered.ts';
import { perText } from './per-text.ts';
import { WORDS } from './report-words.ts';
import type { Column, Table, Value } from './table.ts';
import { COST_KINDS, DOCUMENT } from './words.ts';

const QUANTILES = [
  ['p50', 50],
  ['p90', 90],
  ['p95', 95],
  ['p99', 99],
] as const;

/** A figure of the country, the mean where there are several replications. */
export function national({ estimates }: Findings, measure: string): Estimate | undefined {
  return estimates.find((one) => one.place === 'national' && one.measure === measure);
}

/** The classes of the submissions; intervals where there are several replications. */
export function outcomeTable(study: Findings, f: Format): Table {
  const { language } = f;
  const isMean = study.count > 1;
  const rows = (['recorded', ...CLASSES] as const).map((name): Value[] => {
    const found = national(study, name);
    const recorded = national(study, 'recorded')?.value ?? 0;
    const share = name === 'recorded' ? 1 : national(study, `${name}.share`)?.value;
    const row = [
      TEXTS[name][language],
      found?.value ?? null,
      recorded === 0 ? null : (share ?? null),
    ];
    return isMean ? [...row, found?.interval?.low ?? null, found?.interval?.high ?? null] : row;
  });
  return {
    name: DOCUMENT.sheetOutcome[language],
    caption: WORDS.outcome[language] + (isMean ? `: ${WORDS.means[language].toLowerCase()}` : ''),
    columns: [
      { head: WORDS.class[language], kind: 'text', width: 2 },
      { head: isMean ? WORDS.mean[language] : WORDS.number[language], kind: 'count' },
      { head: WORDS.share[language], kind: 'share' },
      ...(isMean
        ? ([DOCUMENT.low, DOCUMENT.high].map((head) => ({
            head: head[language],
            kind: 'count',
          })) as Column[])
        : []),
    ],
    rows,
  };
}

/** Quantiles of the times to the centre and to an answer, in the replication that is shown. */
export function delayTable({ plan, shown }: Findings, f: Format): Table {
  const { language } = f;
  const cell = (delay: Delay, name: (typeof QUANTILES)[number][0]): Value => {
    if (delay.finished + delay.unfinished === 0) return null;
    return delay[name] ?? WORDS.notReached[language];
  };
  const { delivery, turnRound } = shown.national;
  const sent = isSent(plan);
  return {
    name: DOCUMENT.sheetDelays[language],
    caption: WORDS.delays[language],
    columns: [
      { head: DOCUMENT.quantile[language], kind: 'text' },
      ...(sent ? [{ head: WORDS.toCentre[language], kind: 'time' } as const] : []),
      { head: WORDS.toAnswer[language], kind: 'time' },
    ],
    rows: QUANTILES.map(([name, percent]) => [
      f.share(percent, 100).replace(/[.,]0%/, '%'),
      ...(sent ? [cell(delivery, name)] : []),
      cell(turnRound, name),
    ]),
  };
}

/** Lines and use of the stages, in the replication that is shown. */
export function stageTable({ plan, shown }: Findings, f: Format): Table {
  const { language } = f;
  return {
    name: DOCUMENT.sheetStages[language],
    caption: WORDS.stages[language],
    columns: [
      { head: WORDS.stage[language], kind: 'text', width: 1.4 },
      { head: WORDS.peak[language], kind: 'count' },
      { head: WORDS.peakOn[language], kind: 'text', width: 1.4 },
      { head: WORDS.atEnd[language], kind: 'count' },
      { head: WORDS.utilisation[language], kind: 'share' },
    ],
    rows: Object.entries(shown.stages).map(([name, stage]) => [
      stageName(name, f),
      stage.peakBacklog,
      stage.peakBacklog === 0 ? null : dayName(plan, stage.peakAt, f),
      stage.backlogAtEnd,
      stage.utilisation,
    ]),
  };
}

/** What was wanted and what was found; nothing in a scenario without targets. */
export function targetTable({ plan, judged }: Findings, f: Format): Table | undefined {
  if (judged.length === 0) return undefined;
  const { language } = f;
  return {
    name: WORDS.targets[language],
    caption: DOCUMENT.judged[language],
    columns: [
      { head: DOCUMENT.target[language], kind: 'text', width: 1.4 },
      { head: DOCUMENT.wanted[language], kind: 'text', width: 1.6 },
      { head: DOCUMENT.found[language], kind: 'text', width: 1.4 },
      { head: DOCUMENT.verdict[language], kind: 'text' },
    ],
    rows: judged.map((one) => {
      const { name, wanted, found, verdict } = targetCells(plan, one, f);
      return [name, wanted, found, verdict];
    }),
  };
}

/** The regencies that owe the centre the largest share, in the replication that is shown. */
export function worstTable({ plan, shown }: Findings, f: Format, most: number): Table {
  const { language } = f;
  const worst = undeliveredAtEnd(plan, shown).sort(worstFirst).slice(0, most);
  return {
    name: DOCUMENT.sheetRegencies[language],
    caption: DOCUMENT.worst[language],
    columns: [
      { head: WORDS.code[language], kind: 'text', width: 0.6 },
      { head: WORDS.name[language], kind: 'text', width: 1.8 },
      { head: WORDS.province[language], kind: 'text', width: 1.4 },
      { head: WORDS.recorded[language], kind: 'count', width: 0.8 },
      { head: WORDS.undelivered[language], kind: 'count', width: 0.9 },
      { head: WORDS.share[language], kind: 'share', width: 0.7 },
    ],
    rows: worst.map(({ regency, recorded, undelivered }) => [
      regency.code,
      plain(nameOf(regency, language)),
      plain(regency.province),
      recorded,
      undelivered,
      recorded === 0 ? null : undelivered / recorded,
    ]),
  };
}

export function assumptionTable(
  { register }: Pick<Told, 'register'>,
  f: Format,
): Table | undefined {
  if (register.length === 0) return undefined;
  const { language } = f;
  const heads = [
    [WORDS.of, 1.8],
    [WORDS.value, 1.9],
    [WORDS.range, 1.1],
    [WORDS.weight, 0.85],
    [WORDS.basis, 2.35],
  ] as const;
  return {
    name: DOCUMENT.sheetAssumptions[language],
    caption: WORDS.assumptions[language],
    columns: heads.map(([head, width]) => ({ head: head[language], kind: 'text', width })),
    rows: register.map((one) => [
      plain(one.of),
      longWords(one, language) ??
        (one.value === undefined ? (one.absent ?? null) : quantityText(one.value, f)),
      one.range === undefined ? null : one.range.map((end) => quantityText(end, f)).join(' – '),
      one.weight === undefined ? null : WEIGHTS[one.weight]![language],
      plain(inLanguage(one.basis, language)),
    ]),
  };
}

/** The same to be read from the top: what a price rests on stands once where two follow each other. */
export function costTableToRead(told: Pick<Told, 'costs'>, f: Format): Table | undefined {
  const table = costTableOf(told, f);
  if (table === undefined) return undefined;
  const basis = table.columns.length - 1;
  const rows = table.rows.map((row, i) => {
    const isRepeated = row[basis] !== null && row[basis] === table.rows[i - 1]?.[basis];
    return isRepeated ? [...row.slice(0, basis), DOCUMENT.asAbove[f.language]] : row;
  });
  return { ...table, rows };
}

/** What the run costs, line by line, its sum last; nothing where the scenario has no prices. */
export function costTableOf({ costs }: Pick<Told, 'costs'>, f: Format): Table | undefined {
  if (costs.length === 0) return undefined;
  const { language } = f;
  const { low, high } = costOf(costs);
  const rows = costs.map(({ name, kind, quantity, price, per, basis }): Value[] => [
    plain(inLanguage(name, language)) + (per === undefined ? '' : `, ${perText(per, f)}`),
    COST_KINDS[kind][language],
    quantity,
    quantity * price.low,
    quantity * price.high,
    plain(inLanguage(basis, language)),
  ]);
  return {
    name: WORDS.costs[language],
    caption: DOCUMENT.costsOfRun[language],
    columns: [
      { head: DOCUMENT.cost[language], kind: 'text', width: 1.5 },
      { head: DOCUMENT.costKind[language], kind: 'text', width: 0.7 },
      { head: DOCUMENT.quantity[language], kind: 'count', width: 0.95 },
      { head: DOCUMENT.costLow[language], kind: 'rupiah', width: 1.35 },
      { head: DOCUMENT.costHigh[language], kind: 'rupiah', width: 1.35 },
      { head: DOCUMENT.priceBasis[language], kind: 'text', width: 2 },
    ],
    rows: [...rows, [DOCUMENT.total[language], null, null, low, high, null]],
  };
}
