/** Chart: what each side's own ledger says of the same submissions, over time. */

import type { Ledger } from '../../run/ledger-book.ts';
import { stepEnd } from '../../run/step-ends.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { isoInstant, stepLength, zoneMark } from '../calendar.ts';
import type { Cell } from '../csv.ts';
import { type Both, EN, type Format, format, ID } from '../format.ts';
import { LEDGER_NAMES, TEXTS } from '../texts.ts';
import { type ChartInput, type Drawing, type Spec, sourceLine, subtitleOf } from './chart.ts';
import { type EndLabel, endLabels, endLabelWidth } from './end-labels.ts';
import { OUTER } from './frame.ts';
import { ledgersFinding } from './ledgers-finding.ts';
import { LEDGER_LINES, type LedgerLine } from './palette.ts';
import { stepAxes } from './step-axes.ts';
import { thinned } from './thin.ts';
import { roundTicks } from './ticks.ts';

const HEIGHT = 250;

/** Nothing where a run keeps no ledgers: then the classes of submissions say as much. */
export function ledgers(input: ChartInput): Drawing | undefined {
  const { plan, outcome, language } = input;
  const { ledgers: kept } = outcome.steps;
  const last = kept?.at(-1);
  if (kept === undefined || last === undefined) return undefined;
  const f = format(language);
  const names = shownLedgers(plan);
  const most = Math.max(0, ...names.map((name) => last[name]), ...kept.map(highest(names)));
  const ticks = roundTicks(most);
  const ends = endsOf(names, last, ticks.at(-1) ?? 1, f);
  const width = OUTER - 60 - endLabelWidth(ends);
  return {
    id: 'ledgers',
    language,
    title: ledgersFinding(plan, names, last, stepEnd(plan, kept.length - 1))[language],
    subtitle: subtitleOf(shown(plan), [], language),
    source: sourceLine(input),
    plot: {
      width,
      height: HEIGHT,
      layer: [...lineLayers(input, kept, names, ticks, width), ...endLabels(ends, HEIGHT)],
    },
    rows: rows(plan, kept, f),
  };
}

/** In the order in which a submission gets into them. */
export function shownLedgers({ uplink, print }: Plan): LedgerLine[] {
  return LEDGER_LINES.map(([name]) => name).filter(
    (name) =>
      (name !== 'printed' || print !== undefined) &&
      (name !== 'believedSent' || uplink !== undefined),
  );
}

function highest(names: readonly LedgerLine[]) {
  return (ledger: Ledger) => names.reduce((most, name) => Math.max(most, ledger[name]), 0);
}

function shown(plan: Plan): Both {
  const zone = zoneMark(plan);
  return {
    id: `Jumlah menurut buku tiap pihak, tiap ${stepLength(plan, ID)}${zone}. Putus-putus: yang diyakini orang dan kantor; garis penuh: yang ada di pusat dan pencetakan.`,
    en: `Numbers by the ledger of each side, every ${stepLength(plan, EN)}${zone}. Dashed: what people and offices believe; full lines: what the centre and the printers have.`,
  };
}

function endsOf(names: readonly LedgerLine[], last: Ledger, top: number, f: Format): EndLabel[] {
  return LEDGER_LINES.filter(([name]) => names.includes(name)).map(([name, , colour]) => ({
    name: LEDGER_NAMES[name][f.language],
    detail: f.count(last[name]),
    colour,
    y: HEIGHT * (1 - last[name] / top),
  }));
}

function lineLayers(
  { plan, language }: ChartInput,
  kept: readonly Ledger[],
  names: readonly LedgerLine[],
  ticks: readonly number[],
  width: number,
): Spec[] {
  const unit = TEXTS.submissions[language];
  const frame = { steps: kept.length, ticks, width, field: 'count', unit };
  const { x, y, day } = stepAxes(plan, frame, language);
  return LEDGER_LINES.filter(([name]) => names.includes(name)).map(([name, color, , dashed]) => {
    const values = Float64Array.from(kept, (ledger) => ledger[name]);
    const points = thinned(values, width / 2).map((i) => ({ day: day(i), count: values[i] }));
    const strokeDash = dashed ? { strokeDash: [5, 3] } : {};
    return {
      data: { values: points },
      mark: { type: 'line', color, strokeWidth: 1.8, ...strokeDash },
      encoding: { x, y },
    };
  });
}

function* rows(plan: Plan, kept: readonly Ledger[], f: Format): Iterable<readonly Cell[]> {
  const names = LEDGER_LINES.map(([name]) => name);
  yield [TEXTS.instant[f.language], ...names.map((name) => LEDGER_NAMES[name][f.language])];
  for (const [i, ledger] of kept.entries())
    yield [isoInstant(plan, stepEnd(plan, i)), ...names.map((name) => ledger[name])];
}
