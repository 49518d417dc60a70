/** How far a run is, on stderr: a bar at a terminal, a line now and then in a pipe. */

import cliProgress from 'cli-progress';
import { dayName } from '../report/calendar.ts';
import { format } from '../report/format.ts';
import type { Plan } from '../scenario/plan.ts';
import type { RunAsk } from './ask.ts';
import { note } from './terminal.ts';

export interface Progress {
  /** @param now [s] of the plan @param events so far */
  at(now: number, events: number): void;
  end(): void;
}

const SILENT: Progress = { at() {}, end() {} };

/** Between two lines in a pipe [ms]. */
const EVERY = 5_000;

/** Shows percent, date, events and time left, unless the user wants quiet. */
export function progress(plan: Plan, { quiet, language }: RunAsk): Progress {
  if (quiet) return SILENT;
  const f = format(language);
  const start = performance.now();
  const words = (now: number, events: number) => {
    const left = ((performance.now() - start) / 1000) * (plan.end / now - 1);
    const some = language === 'id' ? 'peristiwa' : 'events';
    const rest = language === 'id' ? 'sisa' : 'left:';
    const parts = [dayName(plan, now, f), `${f.short(events)} ${some}`];
    return [...parts, `${rest} ${f.duration(Math.ceil(left))}`]
      .join(', ')
      .replaceAll('\u00a0', ' ');
  };
  return process.stderr.isTTY ? bar(plan, words) : lines(plan, words);
}

type Words = (now: number, events: number) => string;

function bar(plan: Plan, words: Words): Progress {
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
  shown.start(plan.end, 0, { words: '' });
  return {
    at: (now, events) => shown.update(now, { words: words(now, events) }),
    end: () => shown.stop(),
  };
}

function lines(plan: Plan, words: Words): Progress {
  let next = performance.now() + EVERY;
  return {
    at(now, events) {
      if (performance.now() < next) return;
      next = performance.now() + EVERY;
      note(`${Math.floor((100 * now) / plan.end)}%  ${words(now, events)}`);
    },
    end() {},
  };
}
