/** Rules that hold between keys. Those between tables, dates and stages are lay-out.ts's. */

import { DAY, either } from '../../units.ts';
import { STAGES } from '../as-read/scenario.ts';
import { SERVICE_STAGES } from '../as-read/stage.ts';
import { dayNumber } from '../schema/calendar.ts';
import { LONGEST_DAYS } from '../schema/schema.ts';
import { type Node, nodeAt } from '../text/tree.ts';
import { assumptionRules } from './assumptions.ts';
import { backlogRules } from './backlog.ts';
import { centreRules } from './centre.ts';
import { costRules } from './costs.ts';
import { failureRules, gatewayFailureRules, lineFailureRules } from './failures.ts';
import { type Finding, where } from './faults.ts';
import { closureRules, hoursRules } from './hours.ts';
import { mobileRules } from './mobile.ts';
import { type Sections, stageIn } from './sections.ts';
import { speedRules } from './speed.ts';

const ONE_OF: readonly (readonly [string, readonly string[]])[] = [
  ['clock', ['to', 'for']],
  ['people', ['surge', 'rate', 'gaps', 'sources', 'table']],
  ...SERVICE_STAGES.map((path) => [path, ['service', 'speed']] as const),
];

/** More points than this are no chart and no table. */
const MOST_POINTS = 1_000_000;

/** Where exactly one of several keys must be; looks at what is written, right or wrong. */
export function exactlyOne(root: Node): readonly Finding[] {
  return ONE_OF.flatMap(([block, names]): Finding[] => {
    if (nodeAt(root, block)?.kind !== 'map') return [];
    const given = names.filter((name) => nodeAt(root, `${block}.${name}`) !== undefined);
    if (given.length === 1) return [];
    if (given.length === 0) {
      return [{ path: block, message: `lacks ${either(names)}; write exactly one of them` }];
    }
    const message = `stands beside ${given[0]}; write only one of ${either(names)}`;
    return given.slice(1).map((name) => ({ path: `${block}.${name}`, message }));
  });
}

/** Everything else; `root` tells what was written from what is a default. */
export function broken(sections: Sections, root: Node): readonly Finding[] {
  return [
    ...clockRules(sections.clock),
    ...peopleRules(sections.people),
    ...stageRules(root),
    ...hoursRules(sections),
    ...closureRules(sections),
    ...mobileRules(sections),
    ...speedRules(sections),
    ...gatewayFailureRules(sections.gateway),
    ...SERVICE_STAGES.flatMap((path) =>
      failureRules(path, stageIn(sections, path)?.failures, root),
    ),
    ...lineFailureRules(sections.uplink, root),
    ...uplinkRules(sections.uplink, root),
    ...centreRules(sections, root),
    ...assumptionRules(sections.assumptions),
    ...targetRules(sections.targets),
    ...costRules(sections),
    ...backlogRules(sections),
  ];
}

function clockRules(clock: Sections['clock']): readonly Finding[] {
  if (clock === undefined) return [];
  const { from, to, holidays, hours = {} } = clock;
  const days = from === undefined || to === undefined ? 1 : dayNumber(to) - dayNumber(from) + 1;
  const seconds = clock.for ?? days * DAY;
  const dated = Object.entries(hours).flatMap(([name, week]) =>
    Object.values(week).some((day) => day.some(({ since }) => since !== undefined)) ? [name] : [],
  );
  const noDates = 'needs dates; write clock.from';
  return where(
    [to !== undefined && from === undefined, 'clock.to', 'needs a first day; write clock.from'],
    [days < 1, 'clock.to', `${to} is before clock.from, ${from}; put them in order`],
    [
      days > LONGEST_DAYS,
      'clock.to',
      `makes a run of ${days} days; at most a hundred years can be run, shorten it`,
    ],
    [
      days <= LONGEST_DAYS && seconds / clock.series > MOST_POINTS,
      'clock.series',
      `makes ${Math.ceil(seconds / clock.series)} points, more than 1 000 000; take a longer step`,
    ],
    [holidays !== undefined && from === undefined, 'clock.holidays', noDates],
    [dated.length > 0 && from === undefined, `clock.hours.${dated[0]}`, noDates],
  );
}

function peopleRules(people: Sections['people']): readonly Finding[] {
  if (people === undefined) return [];
  const { surge, supply } = people;
  const byChance = surge !== undefined || people.rate !== undefined;
  const useless =
    people.table === undefined ? (['supply', 'profile'] as const) : (['supply'] as const);
  const window =
    surge === undefined ? 1 : dayNumber(surge.deadline) - dayNumber(surge.announced) + 1;
  const order = `is before people.surge.announced; put them in order`;
  const lasts = surge?.last?.days ?? 0;
  return [
    ...where(
      [window < 1, 'people.surge.deadline', order],
      [
        window >= 1 && lasts > window,
        'people.surge.last.days',
        `is ${lasts}, but the surge has ${window} days; write fewer`,
      ],
      [
        supply?.total !== undefined &&
          supply.unrecorded.form === 'value' &&
          supply.share === undefined,
        'people.supply.total',
        'scales places that are all alike; write it as people.supply.unrecorded',
      ],
      [
        people.missing !== 'refuse' && people.table === undefined,
        'people.missing',
        'fills a table of daily counts; write people.table, or take it out',
      ],
      [
        people.again !== undefined && people.sources !== undefined,
        'people.again',
        'has no meaning for sources, who come again and again; take it out',
      ],
      [
        people['come-back']?.by === 'appointment' && people.limit === undefined,
        'people.come-back.by',
        'gives appointments for the numbers of a `limit`; write people.limit',
      ],
      [
        people['come-back']?.by === 'next-day' && people['come-back'].within !== undefined,
        'people.come-back.within',
        'is of appointments; write by: appointment, or take it out',
      ],
      [
        !byChance && (people.spread.national > 0 || people.spread.local > 0),
        'people.spread',
        'belongs to people who come by surge or rate; take it out',
      ],
    ),
    ...useless
      .filter((key) => !byChance && people[key] !== undefined)
      .map((key) => ({
        path: `people.${key}`,
        message: 'belongs to people who come by surge or rate; take it out',
      })),
  ];
}

/** Looks at what is written, right or wrong. */
function stageRules(root: Node): readonly Finding[] {
  const has = (key: string) => nodeAt(root, key) !== undefined;
  if (!has('people') || STAGES.some(has)) return [];
  const message = 'come, and there is no stage for them; write match, uplink or station';
  return [{ path: 'people', message }];
}

function uplinkRules(uplink: Sections['uplink'], root: Node): readonly Finding[] {
  if (uplink === undefined) return [];
  const { speed, size } = uplink;
  const limited = speed !== 'unlimited';
  const recognised = nodeAt(root, 'uplink.recognised') !== undefined;
  return where(
    [
      recognised && uplink['lost-answer'] === undefined,
      'uplink.recognised',
      'is of what a lost-answer has sent again; write lost-answer, or take it out',
    ],
    [
      limited && size === undefined,
      'uplink.size',
      'is missing beside a speed; write for example 1.5 MB',
    ],
  );
}

const BOUNDS = ['at-most', 'at-least', 'before'] as const;

function targetRules(targets: Sections['targets']): readonly Finding[] {
  return (targets ?? []).flatMap((target, index): Finding[] => {
    const path = `targets.${index}`;
    const bounds = BOUNDS.filter((name) => target[name] !== undefined);
    if (bounds.length === 1) return [];
    const found = bounds.length === 0 ? 'none' : bounds.join(' and ');
    return [
      { path, message: `needs one of at-most, at-least and before, found ${found}; write one` },
    ];
  });
}
