/** With few replications the intervals lean on the normal law: what is made of them is a draft. */

import type { Both } from './format.ts';

/** The fewest replications for an interval to rely on, or draws. */
export const ENOUGH = 20;

/** What a document says of its own standing; nothing when there are enough. */
export function draftMark(replications: number): Both | undefined {
  if (replications >= ENOUGH) return undefined;
  return { id: `draf (< ${ENOUGH} ulangan)`, en: `draft (< ${ENOUGH} replications)` };
}

/** The same as a sentence about intervals; nothing when there are enough. */
export function draftSentence(replications: number): Both | undefined {
  if (replications >= ENOUGH) return undefined;
  return {
    id: `Draf: kurang dari ${ENOUGH} ulangan; selang mengandaikan sebaran normal.`,
    en: `A draft: fewer than ${ENOUGH} replications; the intervals lean on the normal law.`,
  };
}
