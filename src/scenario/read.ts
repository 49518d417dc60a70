/** Reads a scenario file: bytes, text, tree, chosen changes, schema, rules, tables in turn. */

import { type Fault, InputError } from '../problem.ts';
import type { Places, Scenario } from './as-read/scenario.ts';
import { asRun } from './as-run.ts';
import {
  adjudicateOf,
  clockOf,
  courierOf,
  gatewayOf,
  matchOf,
  peopleOf,
  printOf,
  stationOf,
  uplinkOf,
} from './build.ts';
import { clockFrom, startFrom } from './lay-out/backlog.ts';
import { given } from './lay-out/given.ts';
import { type Choice, chosen } from './options.ts';
import { type Finding, findingsOf, inOrder, placed } from './rules/faults.ts';
import { broken, exactlyOne } from './rules/rules.ts';
import type { Sections } from './rules/sections.ts';
import { unknownKey } from './schema/keys.ts';
import { found } from './schema/kind.ts';
import { type Parsed, scenarioSchema } from './schema/schema.ts';
import { targetOf } from './schema/targets.ts';
import { holidaysOf, placesOf, type Shelf, tableOf } from './tables.ts';
import { readText, type TextFile } from './text/files.ts';
import type { Table } from './text/table.ts';
import { type MapNode, nodeAt, placeOf, plain } from './text/tree.ts';
import { parseTree } from './text/yaml.ts';

/** Largest scenario file [bytes]. */
const MOST = 2_000_000;

/**
 * Reads a scenario with the chosen option and settings, and the tables that it names.
 * Throws InputError with all faults at once; of the faults that show only when tables, dates and
 * stages meet, `layOut` throws the rest. What the system refuses to read is thrown as it comes.
 *
 * readScenario('scenarios/september-2016.yaml', { option: 'more-match' }).option // 'more-match'
 */
export function readScenario(path: string, choice: Choice = {}): Scenario {
  const file = scenarioFile(path);
  const root = chosen(rootOf(file), choice);
  const findings: Finding[] = [];
  const sections = sectionsOf(root, findings);
  findings.push(...exactlyOne(root), ...broken(sections, root));
  const shelf: Shelf = { scenario: path, root, faults: [], files: [file] };
  const tables = tablesOf(sections, shelf);
  const faults = [...placed(findings, root), ...shelf.faults];
  if (faults.length > 0) throw new InputError(inOrder(faults));
  // No fault is left, so every section that must be there is.
  return build(sections as Parsed, tables, shelf, root, choice.option ?? 'base');
}

/** The faults that each option adds to the file's own; empty when every option can be run. */
export function optionFaults(path: string): readonly Fault[] {
  const options = nodeAt(rootOf(scenarioFile(path)), 'options');
  const names = options?.kind === 'map' ? [...options.entries.keys()] : [];
  const own = new Set(faultsOf(path, {}).map(key));
  return names.flatMap((option) =>
    faultsOf(path, { option })
      .filter((fault) => !own.has(key(fault)))
      .map((fault) => ({ ...fault, message: `with option ${option}, ${fault.message}` })),
  );
}

function key({ place, path, message }: Fault): string {
  return JSON.stringify([place, path, message]);
}

function faultsOf(path: string, choice: Choice): readonly Fault[] {
  try {
    readScenario(path, choice);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.faults;
    throw error;
  }
}

function scenarioFile(path: string): TextFile {
  const file = readText(path, MOST);
  if (!('wrong' in file)) return file;
  throw new InputError([{ place: { file: path }, message: file.wrong }]);
}

/** A scenario is read once for itself and once for each option, from the same text every time. */
const trees = new Map<string, MapNode>();

function rootOf(file: TextFile): MapNode {
  const key = `${file.sha256} ${file.path}`;
  const root = trees.get(key) ?? parsedRoot(file);
  trees.set(key, root);
  return root;
}

function parsedRoot(file: TextFile): MapNode {
  const tree = parseTree(file.text, file.path);
  if (tree.kind === 'map') return tree;
  const isEmpty = tree.kind === 'scalar' && tree.type === 'null';
  const message = isEmpty
    ? 'the scenario is empty; begin with `format: 1`'
    : `must be a block of keys, found ${found(plain(tree))}; begin with \`format: 1\``;
  throw new InputError([{ place: tree.at, message }]);
}

/** Reads each section by itself, so that a fault in one does not hide those of another. */
function sectionsOf(root: MapNode, findings: Finding[]): Sections {
  const values = plain(root) as Readonly<Record<string, unknown>>;
  const sections: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(scenarioSchema.shape)) {
    const read = schema.safeParse(values[name]);
    if (read.success) sections[name] = read.data;
    else findings.push(...findingsOf(read.error, name, root));
  }
  for (const name of root.entries.keys()) {
    if (Object.hasOwn(scenarioSchema.shape, name)) continue;
    findings.push({ path: name, message: unknownKey('', name) });
  }
  return sections as Sections;
}

interface Tables {
  readonly holidays: readonly string[];
  readonly places?: Places;
  readonly arrivals?: Table;
  readonly observed?: Table;
}

/** A table is read even when something else in its section is wrong: its own faults count too. */
function tablesOf({ places }: Sections, shelf: Shelf): Tables {
  const read = (path: string): Table | undefined => {
    const node = nodeAt(shelf.root, path);
    const isPath = node?.kind === 'scalar' && node.type === 'text' && node.text !== '';
    return isPath ? tableOf(shelf, path, node.text) : undefined;
  };
  const holidays = read('clock.holidays');
  const table = read('places.table');
  return given({
    holidays: holidays === undefined ? [] : holidaysOf(shelf, holidays),
    places: table && places && placesOf(shelf, table, places),
    arrivals: read('people.table'),
    observed: read('observed'),
  });
}

function build(
  sections: Parsed,
  tables: Tables,
  shelf: Shelf,
  root: MapNode,
  option: string,
): Scenario {
  const { station, uplink, courier, gateway, match, adjudicate, reply, print, experiment } =
    sections;
  const { backlog } = sections;
  const clock = clockOf(sections.clock, tables.holidays);
  return given({
    name: sections.name,
    option,
    title: sections.title,
    question: sections.question,
    clock: backlog ? clockFrom(clock, backlog) : clock,
    places: tables.places,
    people: peopleOf(sections.people, tables.arrivals),
    deadline: sections.deadline,
    station: station && stationOf(station),
    uplink: uplink && uplinkOf(uplink),
    courier: courier && courierOf(courier),
    gateway: gateway && gatewayOf(gateway),
    match: match && matchOf(match),
    adjudicate: adjudicate && adjudicateOf(adjudicate),
    reply,
    print: print && printOf(print),
    start: backlog ? startFrom(backlog) : given(sections.start),
    optionNames: sections.options ?? [],
    targets: sections.targets.map(targetOf),
    costs: sections.costs.map(given),
    assumptions: sections.assumptions.map(given),
    observed: tables.observed,
    seed: experiment.seed,
    replications: experiment.replications,
    sample: experiment.sample,
    where: (path: string) => placeOf(root, path),
    resolved: asRun(root, option),
    files: shelf.files.map(({ path, sha256 }) => ({ path, sha256 })),
  });
}
