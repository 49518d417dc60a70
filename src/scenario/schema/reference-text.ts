/** The reference of the language, as Markdown and as JSON Schema; made from the schema's notes. */

import * as z from 'zod';
import { allKeys, type Key } from './keys.ts';
import { keyNotes, kindNotes } from './kind.ts';
import { lawDefinitions } from './law.ts';
import { scenarioSchema } from './schema.ts';

/** The JSON Schema (draft 2020-12) of a scenario, for editors, as text. */
export function jsonSchema(): string {
  const schema = z.toJSONSchema(scenarioSchema, {
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema: json }) {
      const kind = kindNotes.get(zodSchema);
      const key = keyNotes.get(zodSchema);
      if (kind !== undefined) Object.assign(json, kind.json);
      if (key !== undefined) json.description = key.says.replaceAll('`', '');
    },
  });
  const title = 'Tampung scenario, format 1';
  return `${JSON.stringify({ ...schema, title, $defs: lawDefinitions() }, null, 2)}\n`;
}

/** The page that explains the language and lists every key. */
export function reference(): string {
  const keys = allKeys();
  const blocks = keys.filter(({ path, kind }) => !path.includes('.') && kind === undefined);
  const single = keys.filter(({ path, kind }) => !path.includes('.') && kind !== undefined);
  const sections = blocks.map((block) => {
    const below = keys.filter(({ path }) => path.startsWith(`${block.path}.`));
    const absent = block.required ? 'Required.' : `Absent: ${block.note.absent ?? 'left out'}.`;
    const head = `## \`${block.path}\`\n\n${block.note.says}. ${absent}\n\n`;
    return head + table(below, block.path.length + 1);
  });
  return [INTRODUCTION, `## Top level\n\n${table(single, 0)}`, ...sections].join('\n');
}

const HEAD = [
  '| key | meaning | written | range | default | source of the default |',
  '| --- | --- | --- | --- | --- | --- |',
];

/** `from`: how much of each path the heading has said. */
function table(keys: readonly Key[], from: number): string {
  return `${[...HEAD, ...keys.map((key) => row(key, from))].join('\n')}\n`;
}

function row({ path, note, kind, required, schema }: Key, from: number): string {
  const name = path
    .slice(from)
    .replace(/^\*\.?/, '')
    .replaceAll('.*', '[]');
  const cells = [
    `\`${name}\``,
    note.says,
    kind?.writes ?? (schema instanceof z.ZodArray ? 'a list of blocks' : 'a block'),
    kind?.range ?? '',
    required ? 'required' : (note.absent ?? ''),
    note.source ?? '',
  ];
  return `| ${cells.join(' | ')} |`.replaceAll(/ {2,}/g, ' ');
}

const INTRODUCTION = `<!-- Made by \`npm run docs\` from src/scenario/schema/schema.ts; do not edit. -->
# The scenario language

A scenario is one YAML file that says who comes, through which stages they go, and what the centre
can take. JSON is YAML too. [september-2016.yaml](september-2016.yaml) teaches the language in its
comments; this page lists every key. A whole scenario can be this small:

\`\`\`yaml
format: 1
name: one-desk
clock: {for: 8 h}
people: {rate: 12 /h}
match: {service: {exponential: 4 min}}
\`\`\`

Stages come in the order station, uplink, gateway, match, adjudicate, print; any can be left out, and people enter the
first one there is. \`tampung check FILE\` says what is wrong, with line, column and remedy, and
nothing is run until nothing is wrong.

## How things are written

**Quantities** carry their unit; a number without one is refused where a unit belongs.

| what | written | units |
| --- | --- | --- |
| time | \`12 min\` | \`ms s min h d\` |
| rate | \`50 000 /day\` | \`/s /min /h /day\`, a day being 24 hours of open time |
| demand | \`40 000 /workday\` | per normal open day, for people only |
| speed | \`128 kbps\` | \`bps kbps Mbps Gbps\`: bits, thousands |
| size | \`1.5 MB\` | \`B kB MB GB\`: bytes, thousands |
| share | \`19 %\` | \`%\` |
| count, factor | \`50 000\`, \`0.85\` | none |
| money | \`90 000 000 IDR\` | \`IDR\`, rupiah alone |

A space or \`_\` groups thousands, a point divides decimals. \`15.600\` is refused, because it is
fifteen thousand six hundred to one reader and 15.6 to another; so is \`1,5\`. Codes of regencies
are text and stand in quotes: \`"35.10"\` without them is 35.1.

**A number has four forms** where the table below names them; a value is always possible.

| form | written | means |
| --- | --- | --- |
| value | \`2\` | the same everywhere, always |
| column | \`{column: kbps, unit: kbps, seat: 1 Mbps}\` | a column; \`seat\`: at regency seats; \`times: 1.2\`: all of them so many times |
| steps | \`{start: 50 000 /day, 2016-10-01: 150 000 /day}\` | changes at dates or offsets |
| law | \`{lognormal: 4.5 min, cv: 0.5}\` | drawn anew for each; the first quantity is the mean |

A column is one of the table of places, or for what is drawn for each submission one of the table of
arrivals; the seat is the first office of a regency. Shares in a column without a unit lie between 0
and 1. After a step, what is in service ends as it began.

A key takes the forms that have a meaning for it. No column: what there is once, as the gateway. No steps:
what is true of the start, as the people still to come, or is drawn for a whole time ahead, as the next
breakdown or the loss of a store. No law: what is there and not drawn anew for each, as servers, rooms,
numbers, and the speed of a line, whose transfers differ by their size; and a share of many, which a law
would not change but for its mean.

The laws: \`{exponential: 1 min}\`, \`{uniform: [1 min, 3 min]}\`,
\`{triangular: [1 min, 2 min, 4 min]}\` (low, mode, high),
\`{lognormal: 1 min, cv: 1.5}\` or \`{lognormal: 1 min, p95: 3 min}\`,
\`{gamma: 1 min, cv: 0.5}\`, \`{weibull: 1 min, shape: 1.5}\`, \`{erlang: 1 min, phases: 3}\`,
\`{hyperexponential: 1 min, cv: 2}\` (balanced means). \`cv\` is the coefficient of variation.

**Dates** are \`2016-09-30\`, with a time \`2016-09-02 12:00\`, in the centre's time (UTC+7).
Opening hours and demand are local to each regency. The end of a span is inclusive when it is a
date. A scenario without \`clock.from\` has offsets from the start instead: \`8 h\`.

**Paths** of tables are relative to the scenario's file and stay in its folder or below. Tables are
CSV with commas and a header, in UTF-8.

**Options** change keys by their path, and \`--set\` does the same from the command line:
\`options: {more-match: {match.speed: 150 000 /day}}\`. \`null\` takes a key away. A list,
and a number of any form, is replaced as a whole.

**Measures** are the figures of summary.csv; targets, \`--measure\` and \`--measures\` take them by name.
- Of submissions, from the end of the recording: \`recorded\`, \`onTime\`, \`delayed\`, \`waitingAtOffice\`,
  \`waitingAtCentre\`, \`stranded\`, \`dropped\`, \`lost\`, all but the first also with \`.share\`;
  \`turnRound\` (until the answer) and \`delivery\` (until the centre has it), each with \`.mean\`, \`.p50\`,
  \`.p90\`, \`.p95\`, \`.p99\`, \`.max\`.
- Of people, before it: \`people\`, \`gaveUp\`, \`notYetRecorded\` (at the end, those who mean to come back too),
  \`turnedAway\` (times somebody left unserved, patience that ran out and closing time too).
- Of a stage, as \`station.meanWait\`: \`.meanWait\` and \`.wait.p90\` (of those whose turn came),
  \`.reneged\` (whose patience ran out), \`.utilisation\`, \`.peakBacklog\`, \`.backlogAtEnd\`.
- Of cards \`print.printed\`, \`print.waiting\`, \`print.delay.p90\`; of couriers \`courier.trips\`,
  \`courier.records\`; \`cleared\`, when the arrears, what waits beyond the delay target, are gone.

YAML's anchors, tags, directives, merge keys and complex keys are refused, and so are duplicate and
unknown keys. In the tables below, "neutral" is a default that leaves an effect out, "convention" a
choice that had to be made, "assumption" a figure that nobody published.
`;
