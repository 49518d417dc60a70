/** What `tampung check` says of a valid scenario: load against capacity, what binds, an estimate. */

import type { StageEstimate } from '../run/fluid/meter.ts';
import { type FluidLevel, type FluidResult, leftOut } from '../run/fluid/result.ts';
import { STAGES, type StageName } from '../scenario/as-read/scenario.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { DAY } from '../units.ts';
import { dayStart, isoDay, shortDay } from './calendar.ts';
import { type Both, type Format, format, type Language } from './format.ts';
import { optionName, plain, scenarioName } from './names.ts';
import { neverOpenLines } from './never-open.ts';
import { waitingLine } from './over-time.ts';
import { beforeLines } from './reported.ts';
import { sampleLines } from './sampled.ts';
import { TEXTS } from './texts.ts';
import { COLUMNS, screen, wrapped } from './wrapped.ts';

const WORDS = {
  valid: { id: 'sah', en: 'valid' },
  option: { id: 'opsi', en: 'option' },
  options: { id: 'opsi yang juga sah', en: 'options, also valid' },
  busiest: { id: 'PADA HARI TERSIBUKNYA', en: 'ON ITS BUSIEST DAY' },
  stage: { id: 'TAHAP', en: 'STAGE' },
  can: { id: 'mampu', en: 'can do' },
  asked: { id: 'diminta', en: 'asked' },
  short: { id: 'kurang', en: 'short' },
  since: { id: 'kurang sejak', en: 'short from' },
  peak: { id: 'PUNCAK ANTREAN', en: 'LONGEST LINE' },
  waiting: { id: 'menunggu', en: 'waiting' },
  at: { id: 'pada', en: 'on' },
  estimate: { id: 'PERKIRAAN tanpa unsur acak', en: 'ESTIMATE without chance' },
  recorded: { id: 'direkam', en: 'recorded' },
  answered: { id: 'dijawab', en: 'answered' },
  atOffice: { id: 'di kantor', en: 'at the offices' },
  atCentre: { id: 'di pusat', en: 'at the centre' },
  end: { id: 'akhir', en: 'the end' },
  leftOut: { id: 'Tidak ikut diperkirakan', en: 'Not in the estimate' },
  filled: {
    id: 'Jumlah harian yang tidak ada di tabel dan diisi menurut people.missing',
    en: 'Daily counts that the table lacks, filled by people.missing',
  },
} as const satisfies Record<string, Both>;

interface CheckInput {
  readonly plan: Plan;
  /** Estimated with the moments of `checkMoments`. */
  readonly estimate: FluidResult;
  readonly language: Language;
  readonly title?: Both;
  /** Names of the options, all of them valid. */
  readonly options: readonly string[];
}

/** Ends of months within the run, at the centre's midnight, and the end of the run [s]. */
export function checkMoments(plan: Plan): number[] {
  if (plan.epoch === undefined) return [plan.end];
  const days = Math.ceil((plan.end - plan.centreMidnight) / DAY);
  const firsts = Array.from({ length: days }, (_, day) => day).filter(
    (day) => dayStart(plan, day) >= DAY && isoDay(plan, day).endsWith('-01'),
  );
  return [...firsts.map((day) => dayStart(plan, day)), plan.end];
}

/** Lines of at most 80 columns, joined and ended by line breaks. */
export function checkText(input: CheckInput): string {
  const { plan, estimate, language } = input;
  const f = format(language);
  const lines = [
    ...heading(input),
    ...sampleLines(plan, f),
    ...neverOpenLines(plan, f),
    '',
    ...stageLines(plan, estimate, f),
    '',
    ...bindingLines(plan, estimate, f),
    '',
    ...levelLines(plan, estimate.moments, f),
    ...beforeLines(plan, f),
    ...waitingLines(estimate, f),
    ...leftOutLines(input, f),
    ...filledLines(plan, f),
  ];
  return screen(lines);
}

/** The same at every step: what is at the offices and at the centre. */
function waitingLines({ levels }: FluidResult, f: Format): string[] {
  const waiting = levels.map(({ atOffice, atCentre }) => atOffice + atCentre);
  const line = waitingLine(waiting, f);
  return line === undefined ? [] : ['', line];
}

function heading({ plan, title, options, language }: CheckInput): string[] {
  const what = `${WORDS.option[language]} ${optionName(plan.option, language)}`;
  const named = scenarioName(plan.name, title, language);
  const others = options.filter((option) => option !== plan.option).map(plain);
  return [
    ...wrapped(`${named}, ${what}: ${WORDS.valid[language]}`),
    ...(others.length > 0 ? wrapped(`${WORDS.options[language]}: ${others.join(', ')}`) : []),
  ];
}

type Cells = readonly [string, string, string, string, string, string];

function stageLines(plan: Plan, { stages }: FluidResult, f: Format): string[] {
  const word = (key: keyof typeof WORDS) => WORDS[key][f.language];
  const columns = (name: string, cells: Cells) =>
    name.padEnd(14) + cells.map((cell, i) => cell.padStart(WIDTHS[i]!)).join('');
  const rows = STAGES.flatMap((name) => {
    const stage = stages[name];
    return stage ? [columns(TEXTS[name][f.language], stageCells(plan, name, stage, f))] : [];
  });
  const head: Cells = [
    word('can'),
    word('asked'),
    word('short'),
    word('since'),
    word('waiting'),
    word('at'),
  ];
  const above =
    (' '.repeat(17) + word('busiest')).padEnd(COLUMNS - word('peak').length) + word('peak');
  return [above, columns(word('stage'), head), ...rows];
}

/** Of the six columns behind the name. */
const WIDTHS = [11, 10, 9, 13, 11, 12];

function stageCells(plan: Plan, name: StageName, stage: StageEstimate, f: Format): Cells {
  const { capacityAtPeak, askedAtPeak, behindFrom, peakBacklog, peakAt } = stage;
  const waits = name !== 'gateway' && Math.round(peakBacklog) > 0;
  return [
    number(capacityAtPeak, f),
    number(askedAtPeak, f),
    number(Math.max(0, askedAtPeak - capacityAtPeak), f),
    behindFrom === null ? '–' : day(plan, behindFrom, f),
    name === 'gateway' ? '–' : number(peakBacklog, f),
    waits ? day(plan, peakAt, f) : '–',
  ];
}

/** A count that fits a column: in full below ten million. */
function number(value: number, f: Format): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : '∞';
  if (value < 1e7) return f.count(Math.round(value));
  return `${f.decimal(value / 1e6, 1)} ${f.language === 'id' ? 'jt' : 'M'}`;
}

/**
 * "30 Sep 2016", or the time gone by in a scenario of offsets. A run begins before the centre's midnight where
 * offices lie east of it, and ends at a midnight: both are told as its first and its last day.
 */
function day(plan: Plan, seconds: number, f: Format): string {
  if (plan.epoch === undefined) return shortDay(plan, seconds, f);
  return shortDay(plan, Math.min(Math.max(seconds, plan.centreMidnight), plan.end - 1), f);
}

/** What is short for all, the longest first, then what is short at some offices only. */
function bindingLines(plan: Plan, { stages }: FluidResult, f: Format): string[] {
  const known = STAGES.flatMap((name) => {
    const stage = stages[name];
    return stage ? [{ key: name, name: TEXTS[name][f.language], stage }] : [];
  });
  const short = known
    .filter(({ stage }) => stage.behindFrom !== null)
    .sort((a, b) => b.stage.daysBehind - a.stage.daysBehind)
    .map(({ name, stage }) => shortOf(plan, name, stage, f));
  const inPart = known
    .filter(({ stage }) => stage.behindFrom === null && stage.bindsFrom !== null)
    .map(({ key, name, stage }) => partOf(plan, name, stage, isAtCentre(key), f));
  const none = {
    id: 'Tidak satu pun tahap ini kurang.',
    en: 'None of these stages is ever short.',
  };
  if (short.length + inPart.length === 0) return [none[f.language]];
  const all = { id: 'Kurang dari yang diminta sehari', en: 'Short of what a day asks' };
  const some = { id: 'Kurang pada jam tertentu', en: 'Short at some hours' };
  return [
    ...(short.length > 0 ? wrapped(`${all[f.language]}: ${short.join('; ')}.`) : []),
    ...(inPart.length > 0 ? wrapped(`${some[f.language]}: ${inPart.join('; ')}.`) : []),
  ];
}

function shortOf(plan: Plan, name: string, stage: StageEstimate, f: Format): string {
  const from = day(plan, stage.behindFrom ?? 0, f);
  const days = f.count(stage.daysBehind);
  if (f.language === 'id') return `${name} sejak ${from}, ${days} hari`;
  return `${name} from ${from}, on ${days} ${stage.daysBehind === 1 ? 'day' : 'days'}`;
}

/** The centre is one place, and no office. */
function isAtCentre(stage: StageName): boolean {
  return stage === 'gateway' || stage === 'match' || stage === 'adjudicate';
}

function partOf(
  plan: Plan,
  name: string,
  stage: StageEstimate,
  atCentre: boolean,
  f: Format,
): string {
  const from = day(plan, stage.bindsFrom ?? 0, f);
  const offices = plan.regencyOf.length;
  const some = f.count(stage.placesBound);
  const since = f.language === 'id' ? 'sejak' : 'from';
  if (offices === 1 || atCentre) return `${name} ${since} ${from}`;
  const hasTeams = plan.regencies.some(({ hasMobile }) => hasMobile === true);
  if (f.language === 'id') {
    const all = hasTeams ? 'kantor dan tim keliling' : 'kantor';
    return `${name} sejak ${from}, di paling banyak ${some} dari ${f.count(offices)} ${all} sekaligus`;
  }
  const all = hasTeams ? 'offices and mobile teams' : 'offices';
  return `${name} from ${from}, at up to ${some} of ${f.count(offices)} ${all} at once`;
}

function levelLines(plan: Plan, moments: readonly FluidLevel[], f: Format): string[] {
  const columns = ['recorded', 'answered', 'atOffice', 'atCentre'] as const;
  const row = (name: string, cells: readonly string[]) =>
    name.padEnd(20) + cells.map((cell) => cell.padStart(15)).join('');
  // A midnight ends the day that a reader means.
  const ended = ({ at }: FluidLevel) => day(plan, at - 1, f);
  const name = (level: FluidLevel) =>
    plan.epoch === undefined ? `${WORDS.end[f.language]}, ${day(plan, level.at, f)}` : ended(level);
  return [
    WORDS.estimate[f.language],
    row(
      '',
      columns.map((column) => WORDS[column][f.language]),
    ),
    ...moments.map((level) =>
      row(
        name(level),
        columns.map((column) => number(level[column], f)),
      ),
    ),
  ];
}

function leftOutLines({ plan, estimate }: CheckInput, f: Format): string[] {
  const names = leftOut(plan, estimate).map((part) => TEXTS[part][f.language]);
  return names.length === 0 ? [] : wrapped(`${WORDS.leftOut[f.language]}: ${names.join(', ')}.`);
}

/** What was made up is said wherever it is used. */
function filledLines({ people: { arrivals } }: Plan, f: Format): string[] {
  if (arrivals.kind !== 'counted' || arrivals.filled === 0) return [];
  return wrapped(`${WORDS.filled[f.language]}: ${f.count(arrivals.filled)}.`);
}
