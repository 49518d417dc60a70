/** The verdicts on the targets, for people and as JSON. */

import type { Judged, Verdict } from '../experiment/targets.ts';
import { inLanguage } from '../scenario/as-read/prose.ts';
import type { Windows } from '../scenario/lay-out/targets.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { HOUR } from '../units.ts';
import { endsOf } from './ends.ts';
import { type Both, type Format, format, type Language } from './format.ts';
import { between } from './noun.ts';
import { foundFigure } from './target-figure.ts';
import { targetName, wantedText } from './target-words.ts';
import { wrapped } from './wrapped.ts';

const VERDICTS: Record<Verdict, Both> = {
  met: { id: 'tercapai', en: 'met' },
  missed: { id: 'tidak tercapai', en: 'missed' },
  undecided: { id: 'belum pasti', en: 'not decided' },
};

export function verdictWords(verdict: Verdict): Both {
  return VERDICTS[verdict];
}

/** The lines of all targets, ended by line breaks; empty without targets. */
export function targetText(plan: Plan, judged: readonly Judged[], language: Language): string {
  const f = format(language);
  const lines = judged.flatMap((one) => targetLines(plan, one, f));
  return lines.map((one) => `${one}\n`).join('');
}

/** One line, or more where it has no room in 80 columns. @param indent of the first, the others have 2 more */
export function targetLines(plan: Plan, judged: Judged, f: Format, indent = 0): string[] {
  return wrapped(' '.repeat(indent) + line(plan, judged, f), indent + 2);
}

function line(plan: Plan, one: Judged, f: Format): string {
  const { name, wanted, verdict } = targetCells(plan, one, f);
  const found = targetFound(plan, one, f);
  const id = f.language === 'id';
  const runs = `${one.count} ${id ? 'ulangan' : one.count === 1 ? 'run' : 'replications'}`;
  // A name that says what is asked for does not have it said again.
  const asked = one.target.name === undefined ? name : `${name}: ${wanted}`;
  return `${verdict.toUpperCase()}: ${asked}; ${found}, ${runs}${unlike(one, f)}`;
}

function unlike({ unlike: share }: Judged, f: Format): string {
  if (share === undefined) return '';
  return f.language === 'id'
    ? `, semuanya sama; hingga ${f.share(share, 1)} ulangan lain dapat berbeda`
    : `, all alike; up to ${f.share(share, 1)} of others may differ`;
}

/** A target in four pieces: its name, what was wanted, what was found and how sure that is, the verdict. */
export function targetCells(plan: Plan, judged: Judged, f: Format) {
  const { target, verdict } = judged;
  return {
    name: targetName(plan, target, f),
    wanted: wantedText(plan, target, f),
    found: targetFound(plan, judged, f) + unlike(judged, f),
    verdict: VERDICTS[verdict][f.language],
  };
}

/** The value with its bounds and what they hold at; of a mean without a value why it has none. */
export function targetFound(
  plan: Plan,
  { target, value, interval, ...one }: Judged,
  f: Format,
): string {
  if (value === null) return one.unreached === undefined ? '–' : unreached(one.unreached, one, f);
  const shown = (number: number) => foundFigure(plan, target, number, f);
  if (interval === null) return shown(value);
  const level = `${f.decimal(100 * target.sure, 2)}%`;
  const sides = f.language === 'id' ? `batas satu sisi ${level}` : `one-sided bounds at ${level}`;
  return `${shown(value)} (${between(shown(interval.low), shown(interval.high))}; ${sides})`;
}

function unreached(late: number, { count }: Pick<Judged, 'count'>, f: Format): string {
  const words = f.language === 'id' ? 'belum tercapai sampai akhir' : 'not reached by the end';
  if (late === count) return words;
  return `${words} ${f.language === 'id' ? 'di' : 'in'} ${f.share(late, count)}`;
}

/** The days of a span are counted from 1, the last one included. */
function windowJson({ kind, spans }: Windows) {
  const [first, end] = spans[0]!;
  if (kind === 'any') return { any: (end - first) * HOUR };
  return kind === 'span' ? { days: [first + 1, end] } : kind;
}

/**
 * Times in seconds; instants since the start. The name is the English one, null where there is none.
 * `unlike` is there where all replications are alike: the largest share of others that may differ, unless it is
 * missed by more than these could change.
 */
export function targetJson({ target, verdict, value, interval, count, unlike: others }: Judged) {
  const { name, measure, place, atMost, bound, sure, windows } = target;
  return {
    name: name === undefined ? null : inLanguage(name, 'en'),
    measure,
    place,
    [atMost ? 'atMost' : 'atLeast']: bound,
    ...(windows && { window: windowJson(windows) }),
    ...(target.in !== undefined && { in: target.in }),
    sure,
    verdict,
    value,
    interval: endsOf(interval),
    replications: count,
    ...(others !== undefined && { unlike: others }),
  };
}
