/** The key figures of the page: classes, delays, stages. */

import { isSent } from '../../experiment/default-measures.ts';
import { type Estimate, LEVEL } from '../../experiment/estimates.ts';
import type { Findings } from '../../experiment/replicate.ts';
import { CLASSES, type Delay, type Outcome } from '../../run/outcome.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { dayName } from '../calendar.ts';
import { WORDS } from '../document/report-words.ts';
import { DOCUMENT } from '../document/words.ts';
import { type Both, inBoth } from '../format.ts';
import { stageName } from '../summary.ts';
import { TEXTS } from '../texts.ts';
import { both, table } from './markup.ts';

const QUANTILES = [
  ['p50', 50],
  ['p90', 90],
  ['p95', 95],
  ['p99', 99],
] as const;

/** Tables of one replication among several say which. */
export function figures({ plan, shown, count, estimates }: Findings): string {
  const means = count > 1 ? intervals(estimates) : '';
  const of = (caption: Both): string =>
    count === 1
      ? both(caption)
      : both(
          inBoth(({ language }) => {
            const which = DOCUMENT.shownRun[language](shown.replication + 1, count);
            return `${caption[language]} (${which})`;
          }),
        );
  return (
    classes(shown, of(WORDS.outcome)) +
    means +
    delays(plan, shown, of(WORDS.delays)) +
    stages(plan, shown, of(WORDS.stages))
  );
}

function classes({ national }: Outcome, caption: string): string {
  const rows = (['recorded', ...CLASSES] as const).map((name) => [
    both(TEXTS[name]),
    both(inBoth((f) => f.count(national[name]))),
    both(inBoth((f) => f.share(national[name], national.recorded))),
  ]);
  const heads = [WORDS.class, WORDS.number, WORDS.share].map(both);
  return table(caption, heads, rows);
}

/** Means over the replications with their intervals. */
function intervals(estimates: readonly Estimate[]): string {
  const rows = (['recorded', ...CLASSES] as const).flatMap((name) => {
    const found = estimates.find((one) => one.place === 'national' && one.measure === name);
    if (found?.value == null) return [];
    const { value, interval } = found;
    const count = (amount: number) => both(inBoth((f) => f.count(Math.round(amount))));
    const span = interval === null ? '–' : `${count(interval.low)} – ${count(interval.high)}`;
    return [[both(TEXTS[name]), count(value), span]];
  });
  const level = `${both(WORDS.interval)} ${both(inBoth((f) => `${f.decimal(100 * LEVEL, 1)}%`))}`;
  return table(both(WORDS.means), [both(WORDS.class), both(WORDS.mean), level], rows);
}

function delays(plan: Plan, { national }: Outcome, caption: string): string {
  const cell = (delay: Delay, name: (typeof QUANTILES)[number][0]) => {
    const seconds = delay[name];
    if (delay.finished + delay.unfinished === 0) return '–';
    return seconds === null ? both(WORDS.notReached) : both(inBoth((f) => f.duration(seconds)));
  };
  const rows = QUANTILES.map(([name, percent]) => [
    `${both(WORDS.within)} ${percent}%`,
    ...(isSent(plan) ? [cell(national.delivery, name)] : []),
    cell(national.turnRound, name),
  ]);
  const clocks = [...(isSent(plan) ? [WORDS.toCentre] : []), WORDS.toAnswer];
  return table(caption, ['', ...clocks.map(both)], rows);
}

function stages(plan: Plan, outcome: Outcome, caption: string): string {
  const rows = Object.entries(outcome.stages).map(([name, stage]) => {
    const { peakBacklog, peakAt, backlogAtEnd, utilisation } = stage;
    return [
      both(inBoth((f) => stageName(name, f))),
      both(inBoth((f) => f.count(peakBacklog))),
      peakBacklog === 0 ? '–' : both(inBoth((f) => dayName(plan, peakAt, f))),
      both(inBoth((f) => f.count(backlogAtEnd))),
      utilisation === null ? '–' : both(inBoth((f) => f.share(utilisation, 1))),
    ];
  });
  const heads = [WORDS.stage, WORDS.peak, WORDS.peakOn, WORDS.atEnd, WORDS.utilisation];
  return table(caption, heads.map(both), rows);
}
