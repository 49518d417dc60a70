/** What is said of stages whose hours never come within the run: a slip most often, but a run of one Sunday too. */

import type { Openings } from '../scenario/plan/hours.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import type { Format } from './format.ts';
import { TEXTS } from './texts.ts';
import { wrapped } from './wrapped.ts';

/** Lines of at most 80 columns; nothing where every stage opens somewhere. */
export function neverOpenLines(plan: Plan, { language }: Format): string[] {
  const { station, uplink, match, adjudicate, print, courier } = plan;
  const stages = { station, uplink, match, adjudicate, print, readIn: courier?.readIn };
  const names = Object.entries(stages).flatMap(([name, stage]) =>
    isNeverOpen(stage?.openings) ? [TEXTS[name as keyof typeof stages][language]] : [],
  );
  if (names.length === 0) return [];
  const said = { id: 'Tidak pernah buka selama simulasi ini', en: 'Never open in this run' };
  return wrapped(`${said[language]}: ${names.join(', ')}.`);
}

function isNeverOpen(openings: readonly Openings[] | undefined): boolean {
  return openings?.every(({ from }) => from.length === 0) === true;
}
