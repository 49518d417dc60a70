/** What may be written, key by key: checking, reference and JSON Schema come from here. */

import * as z from 'zod';
import { DAY } from '../../units.ts';
import { MOST_ONE_IN } from '../as-read/scenario.ts';
import { adjudicate, courier, print, reply } from './centre.ts';
import { cost } from './costs.ts';
import { entriesOf, filled, found, type Kind, kind, may, must, textOf, usual } from './kind.ts';
import { choice, code, day, one, path, slug, words } from './kinds.ts';
import { people } from './people.ts';
import { prose, twoTexts } from './prose-kinds.ts';
import { gateway, match, station } from './stages.ts';
import { target } from './targets.ts';
import { uplink } from './uplink.ts';
import { calendars } from './week.ts';

/** Version of the language. */
function version(): Kind<1> {
  const note = { writes: '`1`', range: '', json: { const: 1 } };
  return kind(note, (value, wrong) =>
    textOf(value) === '1'
      ? 1
      : wrong(`must be 1, found ${found(value)}; this version reads only 1`),
  );
}

/** Longest run: a hundred years. */
export const LONGEST_DAYS = 36_525;

const clock = z.strictObject({
  from: may(day(), 'First day, inclusive', 'a scenario of offsets, with `for`'),
  to: may(day(), 'Last day, inclusive; write either this or `for`', 'see `for`'),
  for: may(
    one({ dimension: 'time', above: 0, most: LONGEST_DAYS * DAY }),
    'Length of the run; write either this or `to`',
    'see `to`',
  ),
  stop: usual(
    choice('at-end', 'drained'),
    'at-end',
    '`drained`: stop as soon as nobody is left to come and nothing is left to do',
    'convention',
  ),
  holidays: may(
    path(),
    'CSV with a column `date`; every calendar with hours is closed on these days',
    'none',
  ),
  hours: may(
    calendars(),
    'Local opening hours, by name and weekday; days that are not named are `closed`. People in line stay over a break, and go home at the last closing of a day',
    'none',
  ),
  series: usual(
    one({ dimension: 'time', least: 1 }),
    '1 h',
    'Step of the time series in the results',
    'convention',
  ),
});

const column = (name: string, says: string) => usual(words(100), name, says, 'convention');

const places = z.strictObject({
  table: must(
    path(),
    'CSV with one regency a row; its columns `lat` and `lon` [degrees], where it has them, are for the map',
  ),
  key: column('code', 'Column of the code; no code may stand there twice'),
  name: column('name', 'Column of the name'),
  province: column('province', 'Column of the province'),
  zone: column('zone', 'Column of the time zone, hours ahead of UTC: 7, 8 or 9'),
  offices: column('offices', 'Column of the number of offices; the first is the seat'),
  only: may(
    z.array(code()),
    'Codes of the regencies that run, or of provinces, `"35"` for each `35.…`; demand and capacity stay those of the country',
    'all',
  ),
});

/** Named options; what a patch holds is checked when it is applied. */
function options(): Kind<readonly string[]> {
  const patch = { type: 'object' };
  const note = {
    writes: '`more-match: {match.speed: 150 000 /day}`',
    range: '',
    json: { type: 'object', additionalProperties: patch },
  };
  return kind(note, (value, wrong) => {
    const entries = entriesOf(value);
    if (entries === undefined)
      return wrong(`must be options by name, found ${found(value)}; write NAME: {KEY: VALUE}`);
    for (const [name, changes] of entries) {
      const legal = slug().safeParse(name).success;
      if (!legal) wrong('has a name that cannot be used; use small letters, digits, hyphens', name);
      if (name === 'base') wrong('is the name of the scenario itself; choose another', name);
      if (entriesOf(changes) === undefined) {
        wrong(`must be changes by path, found ${found(changes)}; write {match.speed: ...}`, name);
      }
    }
    return entries.map(([name]) => name);
  });
}

/** The low and the high end of what is believed. */
function range(): Kind<readonly [string, string]> {
  const json = { type: 'array', minItems: 2, maxItems: 2 };
  return kind({ writes: '`[64 kbps, 128 kbps]`', range: 'low, high', json }, (value, wrong) => {
    const ends = Array.isArray(value) ? value.map(textOf) : [];
    const [low, high] = ends;
    if (ends.length === 2 && low !== undefined && high !== undefined) return [low, high];
    return wrong(`must be [low, high], found ${found(value)}; write two quantities`);
  });
}

const assumption = z.strictObject({
  of: must(words(200), 'Path of the key, as `uplink.useful`'),
  basis: must(prose(500), 'What it rests on'),
  range: may(range(), 'Low and high end of what is believed, in the unit of the key', 'not given'),
  weight: may(choice('low', 'middle', 'high'), 'How much the results hang on it', 'not given'),
});

const waiting = () => one({ dimension: 'count' });

const IN_STORES =
  'In the stores, spread evenly over all offices of the table; mobile teams have none of it';

export const scenarioSchema = z.strictObject({
  format: must(version(), 'Version of the language'),
  name: must(slug(), 'Name of the scenario and of its folder of results'),
  title: may(twoTexts(200), 'Title of reports and charts', 'the name'),
  question: may(twoTexts(500), 'The question that the scenario answers', 'none'),
  clock: must(clock, 'When the run begins and ends'),
  places: may(places, 'The regencies', 'one place with one office, in UTC+7'),
  people: must(people, 'Who comes'),
  deadline: usual(
    one({ dimension: 'time', above: 0 }),
    '24 h',
    'On time if answered within this, from the end of the recording',
    'the centre answered 94 % within 24 h in 2020 (InfoPublik, 8 Jul 2020)',
  ),
  station: may(station, 'Where people are recorded, at each office', 'left out'),
  uplink: may(uplink, 'Store and line of each office', 'left out'),
  courier: may(
    courier,
    'Carries what is unsent to the centre; one for each regency, past the gateway',
    'left out',
  ),
  gateway: may(gateway, "The centre's front door; has no line of its own", 'left out'),
  match: may(match, 'The one-to-many search, with the line before it', 'left out'),
  adjudicate: may(
    adjudicate,
    'People at the centre who decide what the match leaves open, with the line before them',
    'left out',
  ),
  reply: may(reply, 'The answer on its way back to the office', 'at once'),
  print: may(print, 'Printers at each office; an office with 0 uses the next', 'left out'),
  start: filled(
    z.strictObject({
      station: may(
        waiting(),
        'In the line of the station, spread evenly over all offices of the table',
        '0',
      ),
      uplink: may(waiting(), IN_STORES, '0'),
      match: may(waiting(), 'In the line of the match', '0'),
      print: may(
        waiting(),
        'Print-ready, in the line of the printers, spread evenly over the offices that print',
        '0',
      ),
    }),
    {},
    'What waits at the start; it belongs to no regency and has no delay',
    'nothing',
  ),
  backlog: may(
    z.strictObject({
      on: must(day(), 'Day of the report'),
      uplink: may(waiting(), IN_STORES, '0'),
      match: may(waiting(), 'In the line of the match', '0'),
      print: may(waiting(), 'Print-ready, in the line of the printers', '0'),
    }),
    'A reported backlog: the run begins on the morning of that day, and this waits, in place of `start`; ' +
      'whoever is expected to have come before then does not come again; `match.licence.used` and ' +
      '`print.blanks` are those of that morning',
    'the run begins with `clock.from`',
  ),
  options: may(
    options(),
    'Changes by name, each a block of `path: value`; `null` takes a key away',
    'none',
  ),
  targets: filled(z.array(target), [], 'What is wanted of the figures', 'none'),
  costs: filled(z.array(cost), [], 'What things cost, for comparing options', 'none'),
  assumptions: filled(z.array(assumption), [], 'Which keys are assumed, and on what', 'none'),
  observed: may(
    path(),
    'CSV of what was observed, one figure a row, that `tampung backtest` holds the model against: ' +
      'columns `measure` (recorded, delivered or answered from the day `from` to the day `to`, without what ' +
      'waited at the start; undelivered, unanswered or, of the country, atCentre at the end of `to`, of the ' +
      'country with what waited at the start), `place` (a code, the beginning of several, or empty for the country), `from` (empty for what is there at the end of ' +
      '`to`), `to`, `value`, `low` and `high` (from where to where the source leaves it open; one empty: open on ' +
      'that side; both: exact), ' +
      '`use` (`fit` where the scenario was set by the figure, else `check`), `source`',
    'none',
  ),
  experiment: filled(
    z.strictObject({
      seed: usual(
        words(100),
        'tampung',
        'Any text; the same seed gives the same chances',
        'convention',
      ),
      replications: usual(
        one({ dimension: 'count', least: 1, most: 100_000 }),
        '1',
        'Runs alike but for chance; twenty are the fewest for an interval to rely on',
        'convention',
      ),
      sample: usual(
        one({ dimension: 'count', least: 1, most: MOST_ONE_IN }),
        '1',
        'One office in so many runs and stands for all, what they share scaled alike: an ' +
          'approximation (`--sample`); 1 runs all',
        'convention',
      ),
    }),
    {},
    'How the scenario is run',
    'one run',
  ),
});

/** What a scenario is after its values were read, keys as written. */
export type Parsed = z.output<typeof scenarioSchema>;
