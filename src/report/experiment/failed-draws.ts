/** The draws of assumptions that could not be simulated, and how to run each again. */

import type { Both, Format } from '../format.ts';
import { plain } from '../names.ts';
import { wrapped } from '../wrapped.ts';

const WORDS = {
  failed: { id: 'GAGAL, tarikan', en: 'FAILED, draw' },
  again: { id: 'ulangi dengan', en: 'to run it again' },
} as const satisfies Record<string, Both>;

interface Draw {
  readonly failed?: string;
  readonly command: string;
}

export function failedDraws({ draws }: { readonly draws: readonly Draw[] }, f: Format): string[] {
  return draws.flatMap(({ failed, command }, i) => {
    if (failed === undefined) return [];
    const what = `${WORDS.failed[f.language]} ${i + 1}: ${plain(failed)}`;
    return ['', ...wrapped(what), `  ${WORDS.again[f.language]}: ${command}`];
  });
}
