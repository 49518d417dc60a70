/** What a flag may be given, for whoever presses TAB: quickly, so nothing is laid out or simulated for it. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../report/format.ts';
import { measureNames } from '../../run/measures.ts';
import { FORMATS } from '../ask/report-formats.ts';
import { shippedNames } from '../shipped/shipped-names.ts';
import { type Begun, begunValue } from './begun.ts';
import type { Value } from './of-file.ts';

type Source = (begun: Begun) => readonly Value[] | Promise<readonly Value[]>;

const SOURCES: Readonly<Record<string, Source>> = {
  option: options,
  options,
  only: async (begun) =>
    begun.command === 'verify' ? await cases() : (await ofFile()).codesOf(fileOf(begun)),
  place: async (begun) =>
    begun.command === 'explain'
      ? (await ofFile()).regenciesOfRun(join(folderOf(begun), 'regencies.csv'))
      : (await ofFile()).regenciesOf(fileOf(begun)),
  set: settings,
  vary: settings,
  measure: measures,
  measures,
  from: () => shippedNames().map((text) => ({ text })),
  format: () => FORMATS.map((text) => ({ text })),
  lang: () => LANGUAGES.map((text) => ({ text })),
};

/** Of these several may be given, with commas between. */
const LISTS = ['options', 'only', 'measures', 'format'];

/**
 * The whole words that the one being typed may become, a line each, with what they mean where the shell shows it.
 * @param words of the line up to the cursor, the name of the program first
 * @param shell the path of the shell that asks, as in SHELL
 * @returns nothing where no value that is known here is being typed
 */
export async function valueLines(
  words: readonly string[],
  shell: string,
): Promise<string | undefined> {
  const begun = begunValue(words);
  if (begun === undefined || !Object.hasOwn(SOURCES, begun.flag)) return undefined;
  const { flag, before, value } = begun;
  const comma = LISTS.includes(flag) ? value.lastIndexOf(',') + 1 : 0;
  const given = value.slice(0, comma);
  return (await known(begun))
    .filter(({ text }) => isOneWord(text) && !given.split(',').includes(text))
    .map(({ text, says }) => ({ text: before + given + text, says }))
    .filter(({ text }) => text.startsWith(before + value))
    .map((one) => `${line(one, shell)}\n`)
    .join('');
}

/** What cannot be read offers nothing: the command itself will say what is wrong. */
async function known(begun: Begun): Promise<readonly Value[]> {
  try {
    return (await SOURCES[begun.flag]?.(begun)) ?? [];
  } catch {
    return [];
  }
}

/** Whether a shell takes it for one word, in which nothing is to be replaced or run. */
function isOneWord(text: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}._/=-]*$/u.test(text);
}

function line({ text, says = '' }: Value, shell: string): string {
  const meaning = says.replace(/\s+/g, ' ');
  if (meaning === '') return text;
  if (shell.includes('fish')) return `${text}\t${meaning}`;
  return shell.includes('zsh') ? `${text}:${meaning}` : text;
}

/** Loaded where a file is read: what reads YAML and tables takes as long as all else here. */
function ofFile() {
  return import('./of-file.ts');
}

async function options(begun: Begun): Promise<readonly Value[]> {
  return (await ofFile()).optionsOf(fileOf(begun));
}

/** Keys of the language that have a value of their own, up to where it begins; what it may be is not known here. */
async function settings({ value }: Begun): Promise<readonly Value[]> {
  if (value.includes('=')) return [];
  const { settableKeys } = await import('../../scenario/schema/keys.ts');
  return settableKeys().map(({ path, note }) => ({
    text: `${path}=`,
    says: note.says.replaceAll('`', ''),
  }));
}

/** Of `verify`, with what each shows. */
async function cases(): Promise<readonly Value[]> {
  const { CASES } = await import('../../experiment/verify/cases.ts');
  return CASES.map(({ id, shows }) => ({ text: id, says: shows }));
}

async function measures(begun: Begun): Promise<readonly Value[]> {
  const stages = (await ofFile()).sectionsOf(fileOf(begun));
  return measureNames(stages).map((text) => ({ text }));
}

function fileOf({ others }: Begun): string {
  const file = others.find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  if (file === undefined) throw new Error('no file is named');
  return file;
}

function folderOf({ others }: Begun): string {
  const folder = others.find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());
  if (folder === undefined) throw new Error('no folder is named');
  return folder;
}
