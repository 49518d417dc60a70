/** Colour for a terminal, where it helps: the verdicts on targets. Files and pipes have none. */

import { inspect } from 'node:util';

type Colour = 'green' | 'red' | 'yellow';

const VERDICTS: readonly (readonly [Colour, RegExp])[] = [
  ['green', /^ *(?:MET|TERCAPAI)(?=: )/gm],
  ['red', /^ *(?:MISSED|TIDAK TERCAPAI)(?=: )/gm],
  ['yellow', /^ *(?:NOT DECIDED|BELUM PASTI)(?=: )/gm],
];

/** Whether the reader of a stream sees colours: a terminal, and NO_COLOR is not set (no-color.org). */
export function isColoured(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}

/** The words of the verdicts in their colours; each says the same without. */
export function coloured(text: string): string {
  return VERDICTS.reduce(
    (done, [colour, words]) => done.replace(words, (word) => painted(colour, word)),
    text,
  );
}

function painted(colour: Colour, word: string): string {
  const [on, off] = inspect.colors[colour]!;
  return `\x1b[${on}m${word}\x1b[${off}m`;
}
