/** The version of the program, from its package. */

import { readFileSync } from 'node:fs';

/** As package.json has it: three numbers with points between them. */
export function version(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
