/** The scenarios that come with the program. */

import { join } from 'node:path';
import { readScenario } from '../../scenario/read.ts';
import { didYouMean } from '../../scenario/text/names.ts';
import { CommandFault } from '../exit/faults.ts';
import { ENDING, SHIPPED, shippedNames } from './shipped-names.ts';

/** The file of a shipped scenario. @throws CommandFault where there is none of that name */
export function shippedFile(name: string): string {
  const names = shippedNames();
  if (names.includes(name)) return join(SHIPPED, `${name}${ENDING}`);
  throw new CommandFault(`no scenario "${name}" to begin from; ${didYouMean(name, names)}`);
}

/** Every table that the scenario or one of its options reads, as paths. */
export function tablesOf(file: string): string[] {
  const base = readScenario(file);
  const options = base.optionNames.map((option) => readScenario(file, { option }));
  const files = [base, ...options].flatMap((scenario) => scenario.files.map(({ path }) => path));
  return [...new Set(files)].filter((path) => path !== file);
}
