/**
 * Why a run went as it did, from its results alone: what held submissions up and when, for the country or
 * one regency, and what stood behind each target. The measures are those of `src/run/delay-book.ts` (what
 * holds a submission, in submission-days) and `src/run/binding.ts` (what binds on a day), of the
 * replication that the charts show.
 */

import { delaysOf, type PlaceDelay } from '../../run/binding.ts';
import { HOLDERS } from '../../run/delay-book.ts';
import { CLASSES } from '../../run/outcome.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { dayName, dayStart, isoDay } from '../calendar.ts';
import { cardsText } from '../cards.ts';
import { stretches } from '../chart/binding.ts';
import { bindingFinding } from '../chart/binding-finding.ts';
import { LETTERS } from '../delay-tables.ts';
import { type Format, format, type Language } from '../format.ts';
import { gatewayText } from '../gateway.ts';
import { goneAt, goneOf, isOfGone, whyGone } from '../gone.ts';
import { optionName, plain } from '../names.ts';
import { isOfPeople, stationText } from '../people.ts';
import { sampleLines } from '../sampled.ts';
import { targetLines } from '../target-text.ts';
import { HOLDER_NAMES, TEXTS } from '../texts.ts';
import type { Told } from '../told.ts';
import { isNamed } from '../undelivered.ts';
import { screen, wrapped } from '../wrapped.ts';

/** Days of a ribbon in one line. */
const LINE = 62;

/** Delays of a place; nothing where no such regency runs. */
export function delayAt({ study: { plan, shown } }: Told, place: string): PlaceDelay | undefined {
  return [...delaysOf(plan, shown)].find((one) => one.place === place);
}

/** What became of the submissions of a place, as in `delayAt`. */
function tallyAt({ study: { plan, shown } }: Told, place: string) {
  return shown.regencies[plan.regencies.findIndex(({ code }) => code === place)] ?? shown.national;
}

/** @param delay of the place that is asked about, the country or a regency */
export function explainText(told: Told, delay: PlaceDelay, language: Language): string {
  const { plan } = told.study;
  const f = format(language);
  const lines = [
    ...heading(told, delay, f),
    '',
    ...wrapped(`${bindingFinding(delay, tallyAt(told, delay.place))[language]}.`),
    ...shares(delay, f),
    '',
    ...ribbon(plan, delay, f),
    ...courses(plan, delay, f),
    ...story(told, delay, f),
    ...gone(told, delay, f),
    ...gateway(told, delay, f),
    ...cards(told, f),
    ...line(told, delay, f),
    ...targets(told, f),
  ];
  return screen(lines);
}

function heading(
  { study: { plan, shown, count } }: Told,
  { place }: PlaceDelay,
  f: Format,
): string[] {
  // Of one place all is its own; the one of a scenario without places has no name.
  const only = plan.regencies.length < 2 ? plan.regencies.find(isNamed) : undefined;
  const regency = only ?? plan.regencies.find(({ code }) => code === place);
  const id = f.language === 'id';
  const where =
    regency !== undefined
      ? `, ${plain(regency.name)} (${plain(regency.code)})`
      : plan.regencies.length < 2
        ? ''
        : id
          ? `, ${f.count(plan.regencies.length)} kabupaten/kota bersama`
          : `, ${f.count(plan.regencies.length)} regencies and cities together`;
  const number = shown.replication + 1;
  const which =
    count === 1
      ? ''
      : id
        ? `; ulangan ${number} dari ${count}`
        : `; replication ${number} of ${count}`;
  return [
    ...wrapped(`${plain(plan.name)} (${optionName(plan.option, f.language)})${where}${which}`),
    ...sampleLines(plan, f),
  ];
}

/** What rounding leaves of sums of waits [submission-days]: less than a tenth of a second of one. */
const NOTHING = 1e-6;

/** Each holder with its submission-days and its part of them. */
function shares({ held }: PlaceDelay, f: Format): string[] {
  const times = HOLDERS.map((one) => {
    const sum = held[one].reduce((total, time) => total + time, 0);
    return sum < NOTHING ? 0 : sum;
  });
  const all = times.reduce((sum, time) => sum + time, 0);
  const unit = f.language === 'id' ? 'kiriman-hari' : 'submission-days';
  return HOLDERS.flatMap((holder, i) => {
    const time = times[i]!;
    if (time === 0) return [];
    const name = HOLDER_NAMES[holder][f.language].padEnd(32);
    const amount = time < 0.5 ? '< 1' : f.count(Math.round(time));
    return [`  ${name}${amount.padStart(14)} ${unit}  ${f.share(time, all).padStart(7)}`];
  });
}

/** A letter a day, the date before each line. */
function ribbon(plan: Plan, { binds }: PlaceDelay, f: Format): string[] {
  const letters = binds.map((one) => (one === null ? '.' : LETTERS[one]));
  const lines = [];
  for (let day = 0; day < letters.length; day += LINE)
    lines.push(`${isoDay(plan, day).padEnd(12)}${letters.slice(day, day + LINE).join('')}`);
  const seen = HOLDERS.filter((holder) => binds.includes(holder));
  const key = seen.map((holder) => `${LETTERS[holder]} ${HOLDER_NAMES[holder][f.language]}`);
  const none = f.language === 'id' ? '. tanpa penghambat utama' : '. nothing binds';
  return [...lines, ...wrapped(`(${[...key, none].join(', ')})`)];
}

/** The longest stretches in which one holder binds, in the order of their days. */
function courses(plan: Plan, { binds }: PlaceDelay, f: Format): string[] {
  const bound = stretches(binds).filter(({ holder }) => holder !== null);
  const longest = [...bound].sort((a, b) => b.x2 - b.x - (a.x2 - a.x) || a.x - b.x).slice(0, 5);
  const words = longest
    .sort((a, b) => a.x - b.x)
    .map(({ x, x2, holder }) => {
      const [from, to] = [x, x2 - 1].map((day) => dayName(plan, dayStart(plan, day), f));
      const name = HOLDER_NAMES[holder!][f.language];
      if (x2 - x === 1) return `${name} ${f.language === 'id' ? 'pada' : 'on'} ${from}`;
      return f.language === 'id'
        ? `${name} dari ${from} sampai ${to}`
        : `${name} from ${from} to ${to}`;
    });
  if (words.length === 0) return [];
  const head =
    bound.length > words.length
      ? { id: 'Rentang terpanjang', en: 'The longest stretches' }
      : { id: 'Penghambat utama', en: 'What binds' };
  return wrapped(`${head[f.language]}: ${words.join('; ')}.`);
}

/** Of one regency, what became of what it recorded. */
function story({ study: { plan, shown } }: Told, { place }: PlaceDelay, f: Format): string[] {
  const index = plan.regencies.findIndex(({ code }) => code === place);
  const tally = shown.regencies[index];
  if (tally === undefined) return [];
  const recorded = f.language === 'id' ? 'Direkam' : 'Recorded';
  const classes = CLASSES.filter((name) => tally[name] > 0).map(
    (name) => `${TEXTS[name][f.language].toLowerCase()} ${f.count(tally[name])}`,
  );
  return ['', ...wrapped(`${recorded} ${f.count(tally.recorded)}: ${classes.join(', ')}.`)];
}

/** Why some were dropped or lost, unless a target that is not met says it. */
function gone({ study: { plan, judged, shown } }: Told, { place }: PlaceDelay, f: Format) {
  const all = goneAt(plan, shown, 'onTime', place);
  const isTold = judged.some(
    ({ verdict, target }) =>
      verdict !== 'met' &&
      target.place === place &&
      goneAt(plan, shown, target.measure, place)?.count === all?.count,
  );
  if (all === undefined || all.count === 0 || isTold) return [];
  return ['', ...wrapped(`${whyGone(plan, all, f)}.`)];
}

/** Of the country: the gateway serves all. */
function gateway({ study: { plan, shown } }: Told, { place, held }: PlaceDelay, f: Format) {
  const binds = place === 'national' ? held.gateway.reduce((total, time) => total + time, 0) : 0;
  const text = gatewayText(plan, shown, binds < NOTHING ? 0 : binds, f);
  return text === undefined ? [] : ['', ...wrapped(`${text}.`)];
}

/** The answer is not the end of it where cards are printed, unless a target that is not met says it. */
function cards({ study: { plan, judged, shown } }: Told, f: Format): string[] {
  const text = cardsText(plan, shown, f);
  const isTold = judged.some(
    ({ verdict, target }) => verdict !== 'met' && target.measure.startsWith('print.'),
  );
  return text === undefined || isTold ? [] : ['', ...wrapped(`${text}.`)];
}

/** The line before any submission began, unless a target that is not met says it. */
function line({ study: { plan, judged, shown } }: Told, { place }: PlaceDelay, f: Format) {
  const text = place === 'national' ? stationText(plan, shown, f) : undefined;
  const isTold = judged.some(({ verdict, target }) => verdict !== 'met' && isOfPeople(target));
  return text === undefined || isTold ? [] : ['', ...wrapped(`${text}.`)];
}

/** Each target that is not met; what went missing, where it counts that, and what held up its place. */
function targets(told: Told, f: Format): string[] {
  const { plan, judged, shown } = told.study;
  return judged.flatMap((one) => {
    if (one.verdict === 'met') return [];
    const gone = goneOf(plan, shown, one);
    const isGone = isOfGone(one.target.measure);
    const { target } = one;
    const ofCards = target.measure.startsWith('print.') ? cardsText(plan, shown, f) : undefined;
    const ofPeople = isOfPeople(target) ? stationText(plan, shown, f) : undefined;
    const delay = isGone || ofCards || ofPeople ? undefined : delayAt(told, target.place);
    const why = [
      ...(delay === undefined
        ? []
        : [bindingFinding(delay, tallyAt(told, delay.place))[f.language]]),
      ...(ofCards ? [ofCards] : []),
      ...(ofPeople ? [ofPeople] : []),
      ...(gone && (isGone || gone.count > 0) ? [whyGone(plan, gone, f)] : []),
    ];
    return [
      '',
      ...targetLines(plan, one, f),
      ...why.flatMap((sentence) => wrapped(`  ${sentence}.`, 4)),
    ];
  });
}
