/** The version of the program, from its package. */

import { readFileSync } from 'node:fs';

/** @example version() // "0.1.0" */
export function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
