/** The summary of one run in the terminal: at most 24 lines of 80 columns, without colour. */

import { isSent } from '../experiment/default-measures.ts';
import { CLASSES, type Delay, type Outcome, type StageTally } from '../run/outcome.ts';
import { STAGES } from '../scenario/as-read/scenario.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { dayName, dayStart, shortDay, zoneMark } from './calendar.ts';
import { type Both, type Format, format, type Language } from './format.ts';
import { quantileName } from './measures.ts';
import { optionName, plain, scenarioName } from './names.ts';
import { neverOpenLines } from './never-open.ts';
import { type Counted, counted } from './noun.ts';
import { overTimeLines } from './over-time.ts';
import { waitLines } from './people.ts';
import { goneLines, reportedLines } from './reported.ts';
import { sampleLines } from './sampled.ts';
import { moreLines } from './summary-more.ts';
import { TEXTS } from './texts.ts';
import { hasPlaces, nameOf, undeliveredAtEnd, worstFirst } from './undelivered.ts';
import { COLUMNS, cut, screen } from './wrapped.ts';

const ROWS = ['recorded', ...CLASSES] as const;
const WORST = 5;
/** Longest name of a regency in the list of the worst [columns]. */
const NAME = 30;
/** Width of the block of classes. */
const LEFT = 40;

const WORDS = {
  submissions: { id: 'KIRIMAN', en: 'SUBMISSIONS' },
  sinceRecording: { id: 'SEJAK DIREKAM', en: 'FROM RECORDING' },
  delivery: { id: 'ke pusat', en: 'to centre' },
  turnRound: { id: 'dijawab', en: 'to answer' },
  censored: {
    id: '  (Kaplan-Meier, termasuk yang belum)',
    en: '  (Kaplan-Meier, the unfinished too)',
  },
  notReached: { id: 'tak tercapai', en: 'not reached' },
  people: { id: 'orang datang', en: 'people came', one: 'person came' },
  turnedAway: {
    id: 'kali pulang tanpa dilayani',
    en: 'times left unserved',
    one: 'time left unserved',
  },
  gaveUp: { id: 'orang menyerah', en: 'people gave up', one: 'person gave up' },
  notYetRecorded: {
    id: 'orang belum direkam',
    en: 'people not yet recorded',
    one: 'person not yet recorded',
  },
  before: { id: 'sisa tumpukan awal', en: 'left of those before' },
  stages: { id: 'TAHAP', en: 'STAGE' },
  peak: { id: 'puncak antrean', en: 'longest line' },
  at: { id: 'pada', en: 'on' },
  end: { id: 'di akhir', en: 'at the end' },
  busy: { id: 'pemakaian', en: 'utilisation' },
  worst: { id: 'TERBURUK, belum sampai ke pusat', en: 'WORST, not at the centre' },
  charts: { id: 'Grafik', en: 'Charts' },
  tables: { id: 'Tabel', en: 'Tables' },
  fingerprint: { id: 'Nilai hash', en: 'Fingerprint' },
  oneRun: { id: 'satu ulangan', en: 'one run' },
  seed: { id: 'benih', en: 'seed' },
  option: { id: 'opsi', en: 'option' },
} as const satisfies Record<string, Counted>;

export interface SummaryInput {
  readonly plan: Plan;
  readonly outcome: Outcome;
  readonly language: Language;
  readonly title?: Both;
  readonly where: Where;
}

/** Where the results are. */
export interface Where {
  /** As the reader would type it. */
  readonly folder: string;
  /** Whether there are charts. */
  readonly drawn: boolean;
}

/** The lines, joined and ended by line breaks. */
export function summary(input: SummaryInput): string {
  const { plan, outcome, where, language } = input;
  const f = format(language);
  const overTime = overTimeLines(plan, outcome, f);
  const lines = [
    ...headingLines(input, WORDS.oneRun[language], f),
    ...reportedLines(input, f),
    ...goneLines(plan, outcome, f),
    ...sampleLines(plan, f),
    '',
    ...besides(classLines(outcome, f), sideLines(plan, outcome, f)),
    ...waitLines(outcome, f),
    ...moreLines(outcome, f),
    // The bars stand where a gap would: a country fits one screen.
    ...(overTime.length === 0 ? [''] : overTime),
    ...stageLines(plan, outcome, f),
    ...(overTime.length === 0 ? [''] : []),
    ...worstLines(plan, outcome, f),
    whereLine(where, language),
    ...(outcome.fingerprint === undefined
      ? []
      : [`${WORDS.fingerprint[language]}: ${outcome.fingerprint}`]),
  ];
  return screen(lines);
}

/** @example "Charts: output/two-towns/base/charts" */
export function whereLine({ folder, drawn }: Where, language: Language): string {
  return drawn
    ? `${WORDS.charts[language]}: ${folder}/charts`
    : `${WORDS.tables[language]}: ${folder}`;
}

/** What was run, when, and how often. @param runs "one run" */
export function headingLines(
  { plan, outcome, title, language }: Omit<SummaryInput, 'where'>,
  runs: string,
  f: Format,
): string[] {
  const zone = zoneMark(plan);
  const dates = `${shortDay(plan, dayStart(plan, 0), f)} – ${shortDay(plan, Math.max(0, outcome.endedAt - 1), f)}${zone}`;
  const facts = [
    `${WORDS.option[language]} ${optionName(outcome.option, language)}`,
    runs,
    `${WORDS.seed[language]} ${plain(outcome.seed)}`,
  ];
  return [
    cut(scenarioName(outcome.scenario, title, language), COLUMNS),
    cut([dates, ...facts].join(', '), COLUMNS),
    ...neverOpenLines(plan, f),
  ];
}

/** Two blocks side by side, as long as the longer. */
function besides(left: readonly string[], right: readonly string[]): string[] {
  const length = Math.max(left.length, right.length);
  return Array.from({ length }, (_, i) => (left[i] ?? '').padEnd(LEFT) + (right[i] ?? ''));
}

function classLines({ national }: Outcome, f: Format): string[] {
  const rows = ROWS.map((name) => {
    const label = TEXTS[name][f.language].padEnd(22);
    const share = f.share(national[name], national.recorded);
    return label + f.count(national[name]).padStart(10) + share.padStart(8);
  });
  return [WORDS.submissions[f.language], ...rows];
}

function sideLines(plan: Plan, { national, before }: Outcome, f: Format): string[] {
  const word = (key: keyof typeof WORDS) => WORDS[key][f.language];
  const three = (name: string, delivery: string, turnRound: string) =>
    name.padEnd(14) + (isSent(plan) ? delivery.padStart(13) : '') + turnRound.padStart(13);
  const time = (seconds: number | null) =>
    seconds === null ? word('notReached') : f.duration(seconds);
  const { delivery, turnRound } = national;
  // Nobody's delay is no delay that was not reached.
  const shown = (delay: Delay, name: 'p50' | 'p90' | 'p95') =>
    delay.finished + delay.unfinished === 0 ? '–' : time(delay[name]);
  const count = (value: number, key: keyof typeof WORDS) =>
    `${f.count(value).padStart(12)} ${counted(value, WORDS[key], f)}`;
  const isCensored = delivery.unfinished + turnRound.unfinished > 0;
  const people = [
    count(national.people, 'people'),
    count(national.turnedAway, 'turnedAway'),
    count(national.gaveUp, 'gaveUp'),
    ...(national.notYetRecorded > 0 ? [count(national.notYetRecorded, 'notYetRecorded')] : []),
    ...(before.count > 0 ? [count(before.waiting, 'before')] : []),
  ];
  // The block beside it has no room for a gap and all of them.
  const gap = isCensored ? [word('censored')] : people.length < ROWS.length - 3 ? [''] : [];
  return [
    three(word('sinceRecording'), word('delivery'), word('turnRound')),
    ...(['p50', 'p90', 'p95'] as const).map((name) =>
      three(`  ${quantileName(name)[f.language]}`, shown(delivery, name), shown(turnRound, name)),
    ),
    ...gap,
    ...people,
  ];
}

function stageLines(plan: Plan, outcome: Outcome, f: Format): string[] {
  const columns = (name: string, ...cells: readonly [string, string, string, string]) => {
    const [peak, at, end, busy] = cells;
    return (
      name.padEnd(15) + peak.padStart(14) + at.padStart(20) + end.padStart(15) + busy.padStart(13)
    );
  };
  const word = (key: keyof typeof WORDS) => WORDS[key][f.language];
  const rows = Object.entries(outcome.stages).map(([name, stage]) =>
    columns(cut(stageName(name, f), 15), ...stageCells(plan, stage, f)),
  );
  return [columns(word('stages'), word('peak'), word('at'), word('end'), word('busy')), ...rows];
}

function stageCells(plan: Plan, stage: StageTally, f: Format): [string, string, string, string] {
  const { peakBacklog, peakAt, backlogAtEnd, utilisation } = stage;
  return [
    f.count(peakBacklog),
    peakBacklog === 0 ? '–' : dayName(plan, peakAt, f),
    f.count(backlogAtEnd),
    utilisation === null ? '–' : f.share(utilisation, 1),
  ];
}

/** A stage as people call it. */
export function stageName(name: string, f: Format): string {
  if (name === 'readIn') return TEXTS.readIn[f.language];
  const known = STAGES.find((stage) => stage === name);
  return known === undefined ? plain(name) : TEXTS[known][f.language];
}

/** The worst regencies run on, as many lines as they need. */
function worstLines(plan: Plan, outcome: Outcome, f: Format): string[] {
  if (!hasPlaces(plan)) return [];
  const worst = undeliveredAtEnd(plan, outcome)
    .filter((one) => one.undelivered > 0)
    .sort(worstFirst)
    .slice(0, WORST);
  if (worst.length === 0) return [];
  const names = worst.map(({ regency, undelivered, recorded }) => {
    const share = f.share(undelivered, recorded);
    return `${cut(plain(nameOf(regency, f.language)), NAME)} ${share} (${f.count(undelivered)})`;
  });
  const lines = [`${WORDS.worst[f.language]}:`];
  for (const [i, name] of names.entries()) {
    const piece = i < names.length - 1 ? `${name},` : name;
    const line = `${lines.at(-1)} ${piece}`;
    if (line.length <= COLUMNS) lines[lines.length - 1] = line;
    else lines.push(`  ${piece}`);
  }
  return lines;
}
