/** The lives of a regency as text: how many, the first, one of each outcome; or a single one. */

import { fixedOffices } from '../../model/people/calendars.ts';
import { LIFE_OUTCOMES, type Life, type LifeOutcome, type Lives } from '../../run/trace/lives.ts';
import type { Trace } from '../../run/trace/trace.ts';
import { typical } from '../../run/trace/typical.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { local, zoneName } from '../calendar.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { optionName, plain } from '../names.ts';
import { screen, wrapped } from '../wrapped.ts';
import { wholeLife } from './copies.ts';
import type { Sentence } from './words.ts';

interface TraceInput {
  readonly plan: Plan;
  readonly trace: Trace;
  readonly lives: Lives;
  readonly language: Language;
}

const OUTCOMES: Readonly<Record<LifeOutcome, Both>> = {
  onTime: { id: 'tepat waktu', en: 'on time' },
  delayed: { id: 'tertunda', en: 'delayed' },
  waitingAtOffice: { id: 'menunggu di kantor', en: 'waiting at the office' },
  waitingAtCentre: { id: 'menunggu di pusat', en: 'waiting at the centre' },
  stranded: { id: 'tertahan', en: 'stranded' },
  dropped: { id: 'gugur', en: 'dropped' },
  lost: { id: 'hilang', en: 'lost' },
  gaveUp: { id: 'tidak kembali lagi', en: 'gave up' },
  notYetRecorded: { id: 'belum terekam', en: 'not yet recorded' },
};

/** All lives of the regency in short. */
export function traceText(input: TraceInput): string {
  const { plan, lives, language } = input;
  const f = format(language);
  const { counts, first, typical: middles } = typical(lives);
  const parts = LIFE_OUTCOMES.filter((outcome) => counts[outcome] > 0).map(
    (outcome) => `${f.count(counts[outcome])} ${OUTCOMES[outcome][language]}`,
  );
  const head = {
    first: { id: 'YANG PERTAMA', en: 'THE FIRST' },
    typical: {
      id: 'YANG KHAS: satu untuk tiap nasib, yang lamanya di tengah-tengah',
      en: 'TYPICAL: of each outcome the one of middle duration',
    },
    more: {
      id: 'Satu saja: --submission N. Semua, satu peristiwa per baris: --json.',
      en: 'A single one: --submission N. All of them, one moment a line: --json.',
    },
  };
  return screen([
    ...heading(input),
    ...wrapped(parts.join(', ')),
    ...(first.length > 0 ? ['', head.first[language]] : []),
    ...first.flatMap((life) => lifeLines(plan, input.trace, life, f)),
    ...(middles.length > 0 ? ['', head.typical[language]] : []),
    ...middles.flatMap((life) => lifeLines(plan, input.trace, life, f)),
    '',
    head.more[language],
  ]);
}

/** One life. */
export function lifeText(input: TraceInput, life: Life): string {
  const lines = lifeLines(input.plan, input.trace, life, format(input.language));
  return screen([...heading(input), ...lines]);
}

function heading({ plan, trace, lives, language }: TraceInput): string[] {
  const f = format(language);
  const regency = plan.regencies[trace.regency]!;
  const { name, code, zone } = regency;
  const offices = fixedOffices(regency);
  const recorded = trace.submission.reduce((sum, number) => sum + Number(number > 0), 0);
  const [submissions, people] = [f.count(recorded), f.count(lives.people)];
  const clock = zoneName(plan, plan.zones[zone]);
  const place = code === '-' ? '' : `${plain(name)} (${code}), `;
  const option = optionName(plan.option, language);
  const words = {
    id: `${place}${plain(plan.name)}, opsi ${option}: ${submissions} kiriman dari ${people} orang di ${f.count(offices)} kantor`,
    en: `${place}${plain(plan.name)}, option ${option}: ${submissions} ${recorded === 1 ? 'submission' : 'submissions'} of ${people} ${lives.people === 1 ? 'person' : 'people'} at ${f.count(offices)} ${offices === 1 ? 'office' : 'offices'}`,
  };
  const times = { id: `waktu setempat, ${clock}`, en: `local times, ${clock}` };
  return wrapped(words[language] + (clock === '' ? '' : `; ${times[language]}`));
}

function lifeLines(plan: Plan, trace: Trace, life: Life, f: Format): string[] {
  const { language } = f;
  const { submission, person, outcome } = life;
  const who =
    submission === undefined
      ? { id: `Orang ${f.count(person)}`, en: `Person ${f.count(person)}` }
      : { id: `Kiriman ${f.count(submission)}`, en: `Submission ${f.count(submission)}` };
  const zone = plan.zones[plan.regencies[trace.regency]!.zone]!;
  const told = [...wholeLife(plan, life), ...closing(trace, life)];
  const indent = 2 + (plan.epoch === undefined ? OFFSET_WIDTH : DATE_WIDTH) + 2;
  return [
    '',
    `${who[language]}: ${OUTCOMES[outcome][language]}`,
    ...told.flatMap((sentence) => {
      const when = whenWords(plan, zone, sentence.at, f).padEnd(indent - 4);
      return dated(`  ${when}  `, `${sentence.words[language]}${times(plan, zone, sentence, f)}`);
    }),
  ];
}

const DATE_WIDTH = '31 Aug 2016 07:42'.length;
const OFFSET_WIDTH = '1.000.000,123 s'.length;

/** A sentence behind its date, wrapped beside it. */
function dated(when: string, words: string): string[] {
  // The date's spaces must not be broken at.
  const held = when.replaceAll(' ', '\u0001');
  const [first = '', ...rest] = wrapped(`${held}${words}`, when.length);
  return [first.replaceAll('\u0001', ' '), ...rest];
}

function times(plan: Plan, zone: number, { until, times: count }: Sentence, f: Format): string {
  if (until === undefined || count === undefined) return '';
  const last = whenWords(plan, zone, until, f);
  return f.language === 'id'
    ? `; ${f.count(count)} kali, terakhir ${last}`
    : `; ${f.count(count)} times, the last on ${last}`;
}

/** What the end of the run finds. */
function closing({ endedAt }: Trace, { outcome }: Life): Sentence[] {
  if (!['waitingAtOffice', 'waitingAtCentre', 'stranded', 'notYetRecorded'].includes(outcome)) {
    return [];
  }
  const { id, en } = OUTCOMES[outcome];
  return [{ at: endedAt, words: { id: `akhir simulasi: ${id}`, en: `the run ends: ${en}` } }];
}

/** "1 Sep 2016 07:42"; in a scenario of offsets the seconds gone by. */
function whenWords(plan: Plan, zone: number, seconds: number, f: Format): string {
  const at = local(plan, seconds, zone);
  if (at === undefined) return `${f.decimal(seconds, 3)} s`;
  return `${f.dayMonth(at)} ${new Date(at).getUTCFullYear()} ${f.time(at)}`;
}
