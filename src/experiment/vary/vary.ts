/** Reads `--vary KEY=...`: which key of a scenario takes which values. */

import { InputError } from '../../problem.ts';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import { valueAt } from '../../scenario/text/value-at.ts';
import { shown } from '../../units.ts';
import { type Numeral, numeral, tidy, written } from '../numeral.ts';
import { takesWholeOnly } from './whole.ts';

/** A key that is varied. */
export interface Varied {
  /** "match.speed" */
  readonly key: string;
  readonly levels: readonly Level[];
  /** Where a range was typed: its ends, between which a design may choose. */
  readonly range?: Range;
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** Both ends are whole, and nothing else is a value of the key: sets, servers. */
  readonly isCount: boolean;
}

/** One value of a key. */
export interface Level {
  /** As the scenario takes it: "50000 /day". */
  readonly text: string;
  /** In the unit of the text; absent for words and blocks. */
  readonly number?: number;
}

/** What divides a range where nothing is typed behind it: how many values, or how far apart they are. */
export type Division = 'points' | 'step';

/** Values of a range where no number of them is typed: a convention. */
const POINTS = 5;
/** Steps of a range where no step is typed and it is no count: a convention. */
const STEPS = 20;
const MOST = 10_000;
/** More values of one key than anybody means who types a number that may be read as another. */
const MANY = 100;
/** Sections that say what a scenario is called, asks or rests on. */
const NOT_SIMULATED = ['name', 'title', 'question', 'assumptions'];
const FORMS =
  'write KEY=LOW..HIGH or KEY=A,B,C, for example match.speed="50 000 /day..350 000 /day:7"';

/**
 * @param division of a range behind which nothing is typed
 * @throws InputError, with the flag as its place, for what cannot be understood
 */
export function varied(typed: string, scenario: Scenario, division: Division): Varied {
  const equals = typed.indexOf('=');
  const key = typed.slice(0, Math.max(0, equals)).trim();
  const values = typed.slice(equals + 1).trim();
  if (key === '' || values === '') fault(undefined, `must say which values; ${FORMS}`);
  const [section = ''] = key.split('.');
  if (NOT_SIMULATED.includes(section))
    fault(key, 'changes nothing of what is simulated; vary a key of people or a stage');
  const own = ownUnit(scenario, key);
  if (/\d.*\.\./.test(values)) return ranged(key, values, scenario, division);
  const levels = parts(values).map((value) => level(key, value, own));
  if (new Set(levels.map(({ text }) => text)).size < levels.length)
    fault(key, 'has the same value twice; write each once');
  return { key, levels };
}

/** Unit of the value that the scenario has for a key; nothing where that is not one number. */
function ownUnit(scenario: Scenario, key: string): string | undefined {
  const own = valueAt(scenario.resolved, key);
  if (own === undefined) return '';
  const read = typeof own === 'string' || typeof own === 'number' ? numeral(`${own}`) : undefined;
  if (typeof read === 'object') return read.unit;
  // A column or steps of what has no unit: what is typed takes their place.
  return takesWholeOnly(scenario, key, 1) ? '' : undefined;
}

function ranged(key: string, values: string, scenario: Scenario, division: Division): Varied {
  const typed = /^(.+?)\.\.(.+?)(?::([^:]+))?$/.exec(values);
  if (typed === null) fault(key, `is no range, found ${shown(values)}; ${FORMS}`);
  const [low, high] = [end(key, typed[1]!), end(key, typed[2]!)];
  const unit = oneUnit(key, low, high, ownUnit(scenario, key));
  if (high.number <= low.number) fault(key, 'must rise; write LOW..HIGH');
  const isWhole = unit === '' && [low, high].every(({ number }) => Number.isInteger(number));
  const isCount = isWhole && takesWholeOnly(scenario, key, low.number);
  const range = { low: low.number, high: high.number, unit, isCount };
  const divider = typed[3]?.trim();
  const numbers =
    (divider === undefined ? division : divisionOf(key, divider, range)) === 'points'
      ? byPoints(range, pointsOf(key, divider))
      : bySteps(key, range, stepOf(key, divider, range));
  const levels = numbers.map((number) => ({ number, text: written({ number, unit }) }));
  return { key, levels, range };
}

/** Evenly apart; sets and servers are whole, and where they are few, so are the values. */
function byPoints({ low, high, isCount }: Range, points: number): number[] {
  const exact = Array.from({ length: points }, (_, i) => low + ((high - low) * i) / (points - 1));
  return isCount ? [...new Set(exact.map(Math.round))] : exact.map(tidy);
}

const POINTS_TYPED = /^(\d[\d _]*?)\s+points?$/;
const STEP_TYPED = /^step\s+(.+)$/;

/**
 * How what stands behind the colon is to be read: "7 points" and "step 7" say it, a unit or a suffix makes it a
 * step, and so does what is no number of points. A bare number that may be both is read as what gives few values.
 */
function divisionOf(key: string, typed: string, range: Range): Division {
  if (POINTS_TYPED.test(typed)) return 'points';
  const number = /^\d[\d _]*$/.test(typed) ? Number(typed.replace(/[ _]/g, '')) : 0;
  if (STEP_TYPED.test(typed) || number < 2) return 'step';
  if (number > range.high - range.low) return 'points';
  const steps = countOf(range, number);
  if (steps > MANY !== number > MANY) return steps > MANY ? 'points' : 'step';
  const step = range.unit === '' ? `step ${typed}` : `${typed} ${range.unit}`;
  return fault(
    key,
    `may have ${number} values or ${steps}, ${number} apart; write :${typed} points or :${step}`,
  );
}

/** Values that lie a step apart, from the low end on. */
function countOf({ low, high }: Range, step: number): number {
  return Math.floor(tidy((high - low) / step)) + 1;
}

function bySteps(key: string, range: Range, step: number): number[] {
  const { low } = range;
  const count = countOf(range, step);
  if (count > MOST) fault(key, `has ${count} values; take a larger step`);
  return Array.from({ length: count }, (_, i) => tidy(low + i * step));
}

function pointsOf(key: string, typed: string | undefined): number {
  if (typed === undefined) return POINTS;
  const points = Number((POINTS_TYPED.exec(typed)?.[1] ?? typed).replace(/[ _]/g, ''));
  if (points >= 2 && points <= MOST) return points;
  return fault(key, `must have 2 to ${MOST} values, found ${shown(typed)}; write LOW..HIGH:7`);
}

function stepOf(key: string, typed: string | undefined, range: Range): number {
  if (typed === undefined) return range.isCount ? 1 : (range.high - range.low) / STEPS;
  const step = end(key, STEP_TYPED.exec(typed)?.[1] ?? typed);
  if (step.unit !== '' && step.unit !== range.unit)
    fault(key, `has a step in another unit, found ${shown(typed)}; write it in ${range.unit}`);
  if (step.number <= 0) fault(key, 'has a step of 0; write one above it');
  return step.number;
}

function end(key: string, typed: string): Numeral {
  const read = numeral(typed);
  if (typeof read === 'string') return fault(key, read);
  return read ?? fault(key, `must be numbers, found ${shown(typed)}; ${FORMS}`);
}

function oneUnit(key: string, low: Numeral, high: Numeral, own: string | undefined): string {
  if (low.unit !== '' && high.unit !== '' && low.unit !== high.unit)
    fault(key, `has two units, ${low.unit} and ${high.unit}; write both in one`);
  return low.unit || high.unit || (own ?? noUnit(key));
}

/** One value of a list: a bare number has the unit of the scenario's own. */
function level(key: string, typed: string, own: string | undefined): Level {
  const read = numeral(typed);
  if (typeof read === 'string') return fault(key, read);
  if (read === undefined) return { text: typed };
  const unit = read.unit || (own ?? noUnit(key));
  return { text: written({ ...read, unit }), number: read.number };
}

function noUnit(key: string): never {
  return fault(key, 'is not one number in the scenario; write the unit with each value');
}

/** Parts between commas that stand in no bracket and no quotes. */
function parts(text: string): string[] {
  const found = [''];
  let [depth, quote] = [0, ''];
  for (const letter of text) {
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if ('{['.includes(letter)) depth++;
    else if ('}]'.includes(letter)) depth--;
    if (letter === ',' && depth === 0 && quote === '') found.push('');
    else found[found.length - 1] += letter;
  }
  return found.map((part) => part.trim());
}

function fault(path: string | undefined, message: string): never {
  throw new InputError([
    { place: { file: '--vary' }, ...(path !== undefined && { path }), message },
  ]);
}
