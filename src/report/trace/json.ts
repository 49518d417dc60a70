/** The lives of a regency as JSON lines: one moment a line, a submission's in order of time. */

import type { Life, Moment } from '../../run/trace/lives.ts';
import { whyRefused, whySentHome } from '../../run/trace/reasons.ts';
import { inLanguage } from '../../scenario/as-read/prose.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { isoInstant } from '../calendar.ts';

/**
 * Lines ended by line breaks. `at` is ISO 8601 on the clock of the place, `seconds` count from the
 * start of the run; `submission` is null for one never recorded; `copy` is the number of the copy that
 * the moment belongs to, where it is not the submission itself; with `mobile` the office is none, but
 * the mobile team of the regency.
 */
export function lifeJson(plan: Plan, regency: number, life: Life): string {
  const { code, zone } = plan.regencies[regency]!;
  const { person, submission = null, office, isMobile, recordedAt } = life;
  return life.moments
    .map((moment, index) => {
      const { at, what, stage, how, cause, copy } = moment;
      const line = {
        place: code,
        submission,
        person,
        office,
        ...(isMobile && { mobile: true }),
        ...(recordedAt !== undefined && { recordedAt }),
        at: isoInstant(plan, at, plan.zones[zone]),
        seconds: at,
        what,
        ...(stage !== undefined && { stage }),
        ...(how !== undefined && { how }),
        ...(cause !== undefined && { cause }),
        ...(copy !== undefined && { copy }),
        ...because(plan, life, moment, index),
      };
      return `${JSON.stringify(line)}\n`;
    })
    .join('');
}

/** `why`: "shut", "rate", "busy", "room", "numbers", "closing", "patience"; `reason`: the scenario's words. */
function because(plan: Plan, { moments }: Life, moment: Moment, index: number) {
  if (moment.what === 'turnedAway') return { why: whySentHome(plan, moments, index) };
  if (moment.what !== 'refused') return {};
  const refusal = whyRefused(plan, moment);
  return {
    why: refusal.kind,
    ...(refusal.kind === 'shut' && { reason: inLanguage(refusal.why, 'en') }),
  };
}
