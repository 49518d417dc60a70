/** Rules of a reported backlog. */

import { DAY } from '../../units.ts';
import { dayNumber } from '../schema/calendar.ts';
import { type Finding, where } from './faults.ts';
import type { Sections } from './sections.ts';

const STAGES = ['uplink', 'match', 'print'] as const;

/** The day lies in the run, something waits, and no stock is counted that has been used since. */
export function backlogRules(sections: Sections): readonly Finding[] {
  const { clock, backlog, print } = sections;
  if (backlog === undefined || clock === undefined) return [];
  const { on } = backlog;
  const { from, to } = clock;
  const gone = from === undefined ? 0 : (dayNumber(on) - dayNumber(from)) * DAY;
  const before = print?.blanks?.find(({ at }) => 'date' in at && at.date < on);
  return where(
    [from === undefined, 'backlog.on', 'is a day, in a scenario of offsets; write clock.from'],
    [
      gone < 0,
      'backlog.on',
      `${on} is before clock.from, ${from}, where the scenario begins; write a later day`,
    ],
    [
      (to !== undefined && on > to) || (clock.for !== undefined && gone >= clock.for),
      'backlog.on',
      `${on} is after the end of the run; write an earlier day, or let it last longer`,
    ],
    [
      STAGES.every((stage) => backlog[stage] === undefined),
      'backlog',
      'names nothing that waits; write match, uplink or print',
    ],
    ...STAGES.map(
      (stage) =>
        [
          backlog[stage] !== undefined && !sections[stage],
          `backlog.${stage}`,
          `this scenario has no ${stage}; take it out`,
        ] as const,
    ),
    [
      before !== undefined,
      'print.blanks',
      `come before ${on}, and how many are left then is not known; write the stock of that day`,
    ],
  );
}
