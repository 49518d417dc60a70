/** How far a command is, on stderr: a bar at a terminal, a line now and then in a pipe. */

import cliProgress from 'cli-progress';
import { dayName } from '../../report/calendar.ts';
import { type Format, format } from '../../report/format.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import type { RunAsk } from '../ask/ask.ts';
import { note } from './terminal.ts';

interface Progress {
  /** A run, by any number of its own, is at this share of its end after so many events. */
  at(run: number, share: number, events: number): void;
  /** A run is over, after so many events; absent: it was taken from an earlier try. */
  over(run: number, events?: number): void;
  /** From now on so many runs are waited for: then what they say is looked at, and it may be enough. */
  expect(label: string, runs: number): void;
  end(): void;
}

const SILENT: Progress = { at() {}, over() {}, expect() {}, end() {} };

/** Between two lines in a pipe [ms]. */
const EVERY = 5_000;

/**
 * Shows percent, how far it is, events and time left, unless the user wants quiet.
 * @param most runs to be made, at most
 */
export function progress(plan: Plan, most: number, { quiet, language }: RunAsk): Progress {
  if (quiet) return SILENT;
  let runs = most;
  let label: string | undefined;
  const f = format(language);
  const under = new Map<number, { share: number; events: number }>();
  const done = { runs: 0, kept: 0, events: 0 };
  const over = new Set<number>();
  const start = performance.now();
  const show = process.stderr.isTTY ? bar() : lines();
  const tell = () => {
    let made = done.runs;
    let { events } = done;
    for (const one of under.values()) [made, events] = [made + one.share, events + one.events];
    const share = (made + done.kept) / runs;
    // What was kept took no time now.
    const left = ((performance.now() - start) / 1000) * ((runs - done.kept) / made - 1);
    const count = done.runs + done.kept;
    const where =
      label !== undefined
        ? toLook(label, Math.min(count, runs), runs, most, f)
        : runs === 1
          ? dayName(plan, share * plan.end, f)
          : ofRuns(count, runs, f);
    const words = [where, ...costs(events, left, label !== undefined, f)];
    show.tell(Math.min(share, 1), words.join(', ').replaceAll('\u00a0', ' '));
  };
  return {
    at(run, share, events) {
      under.set(run, { share, events });
      tell();
    },
    over(run, events) {
      // One may be looked at again.
      if (over.has(run)) return;
      over.add(run);
      // A short run is over before it has told how far it is.
      done.events += events ?? 0;
      under.delete(run);
      if (events === undefined) done.kept++;
      else done.runs++;
      if (runs > 1 && done.runs > 0) tell();
    },
    expect(what, wanted) {
      [label, runs] = [what, wanted];
    },
    end: show.end,
  };
}

/** How far the only run is [s of the plan]. */
export interface OneProgress {
  at(now: number, events: number): void;
  end(): void;
}

export function progressOfOne(plan: Plan, ask: RunAsk): OneProgress {
  const { at, end } = progress(plan, 1, ask);
  return { at: (now, events) => at(0, now / plan.end, events), end };
}

function ofRuns(done: number, runs: number, { language }: Format): string {
  return language === 'id' ? `${done} dari ${runs} ulangan` : `${done} of ${runs} replications`;
}

/** Until what the replications say is looked at, which may be enough. */
function toLook(label: string, done: number, runs: number, most: number, { language }: Format) {
  return language === 'id'
    ? `${label}: ${done} dari ${runs} ulangan (paling banyak ${most})`
    : `${label}: ${done} of ${runs} replications (at most ${most})`;
}

/** @param isLook whether the time left is that to the next look */
function costs(events: number, left: number, isLook: boolean, f: Format): string[] {
  const some = f.language === 'id' ? 'peristiwa' : 'events';
  const rest =
    f.language === 'id'
      ? isLook
        ? 'sampai diperiksa'
        : 'sisa'
      : isLook
        ? 'to the next look:'
        : 'left:';
  const isKnown = Number.isFinite(left) && left > 0;
  const time = isKnown ? [`${rest} ${f.duration(Math.ceil(left))}`] : [];
  return [`${f.short(events)} ${some}`, ...time];
}

interface Shown {
  tell(share: number, words: string): void;
  end(): void;
}

function bar(): Shown {
  const shown = new cliProgress.SingleBar({
    format: '[{bar}] {percentage}%  {words}',
    stream: process.stderr,
    barCompleteChar: '#',
    barIncompleteChar: '-',
    barsize: 16,
    clearOnComplete: true,
    hideCursor: true,
    gracefulExit: false,
  });
  shown.start(1, 0, { words: '' });
  return { tell: (share, words) => shown.update(share, { words }), end: () => shown.stop() };
}

function lines(): Shown {
  let next = performance.now() + EVERY;
  return {
    tell(share, words) {
      if (performance.now() < next) return;
      next = performance.now() + EVERY;
      note(`${Math.floor(100 * share)}%  ${words}`);
    },
    end() {},
  };
}
