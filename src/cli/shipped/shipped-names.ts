/** The names of the scenarios that come with the program. */

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const SHIPPED = fileURLToPath(new URL('../../../scenarios/', import.meta.url));

/** That of the files. */
export const ENDING = '.yaml';

/** Names in order, "theory/..." for those in a folder below. */
export function shippedNames(): string[] {
  return readdirSync(SHIPPED, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(ENDING))
    .map((path) => path.slice(0, -ENDING.length))
    .sort();
}
