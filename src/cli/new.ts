/** `tampung new`: a scenario of one's own, from a shipped one, with the tables it needs. */

import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Language } from '../report/format.ts';
import { wrapped } from '../report/wrapped.ts';
import { readScenario } from '../scenario/read.ts';
import { isSlug, SLUG_REMEDY } from '../scenario/schema/kinds.ts';
import { CommandFault } from './exit/faults.ts';
import { named } from './folder/write-file.ts';
import { shippedFile, tablesOf } from './shipped/shipped.ts';
import { SHIPPED, shippedNames } from './shipped/shipped-names.ts';
import { say } from './terminal/terminal.ts';

interface NewAsk {
  readonly name: string | undefined;
  /** Name of the scenario to begin from. */
  readonly from: string;
  readonly list: boolean;
  readonly language: Language;
}

interface Copy {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes the scenario and its tables into the folder of the user; a file that is there is never replaced.
 * @throws CommandFault for a name that is none, for a scenario that is not shipped, and where another file stands
 */
export async function newScenario(ask: NewAsk): Promise<void> {
  if (ask.list) return await say(listed(ask.language));
  const name = nameOf(ask.name);
  const copies = copiesOf(name, shippedFile(ask.from));
  const fresh = copies.filter(isMissing);
  writeAll(fresh);
  const words = {
    id: { wrote: 'ditulis', next: 'Berikutnya', edit: 'ubah, lalu' },
    en: { wrote: 'wrote', next: 'Next', edit: 'edit it, then' },
  }[ask.language];
  const lines = fresh.map(({ path }) => `${words.wrote} ${path}\n`).join('');
  await say(`${lines}${words.next}: ${words.edit} tampung check ${name}.yaml\n`);
}

/** All of them or none: a part, as on a full disk, would stand in the way of the next try. */
function writeAll(copies: readonly Copy[]): void {
  const begun: string[] = [];
  try {
    for (const { path, text } of copies) {
      mkdirSync(dirname(path), { recursive: true });
      closeSync(openSync(path, 'wx'));
      begun.push(path);
      named(path, () => writeFileSync(path, text));
    }
  } catch (error) {
    for (const path of begun) rmSync(path);
    throw error;
  }
}

/** Each with its title and its question. */
function listed(language: Language): string {
  return shippedNames()
    .map((name) => {
      const { title, question } = readScenario(shippedFile(name));
      const lines = [title?.[language], question?.[language]].filter((text) => text !== undefined);
      return [name, ...lines.flatMap((text) => wrapped(`  ${text}`))]
        .map((line) => `${line}\n`)
        .join('');
    })
    .join('');
}

function nameOf(name: string | undefined): string {
  if (name === undefined) {
    throw new CommandFault('a name is missing; write tampung new NAME, or tampung new --list');
  }
  if (isSlug(name)) return name;
  throw new CommandFault(`"${name}" is no name for a scenario; ${SLUG_REMEDY}`);
}

/** The scenario under its new name in the current folder, the schema for editors, and the tables. */
function copiesOf(name: string, file: string): Copy[] {
  const text = readFileSync(file, 'utf8').replace(/^name: .*$/m, `name: ${name}`);
  const tables = tablesOf(file).map((path) => ({
    path: relative(dirname(file), path),
    text: readFileSync(path, 'utf8'),
  }));
  const schema = 'scenario.schema.json';
  return [
    { path: `${name}.yaml`, text: text.replace(/(\$schema=).*$/m, `$1${schema}`) },
    { path: schema, text: readFileSync(join(SHIPPED, schema), 'utf8') },
    ...tables,
  ];
}

/** Whether it has to be written. @throws CommandFault where something else stands in its place */
function isMissing({ path, text }: Copy): boolean {
  if (!existsSync(path)) return true;
  const isSame = !path.endsWith('.yaml') && readFileSync(path, 'utf8') === text;
  if (isSame) return false;
  throw new CommandFault(`${path} is there already; choose another name, or another folder`);
}
