/** Settings of V8 that suit long simulations and short commands; they move no number. */

import { setFlagsFromString } from 'node:v8';

/**
 * The life of a submission is many small methods that call each other at every event. By default V8 stops
 * putting them into one another after 920 bytecodes, so that most stay calls; with these bounds the
 * national scenario takes a fifth to a third less time, and 12 MiB more memory. Where nothing is simulated,
 * compiling so much takes longer than it saves: to be called before a thread starts.
 *
 * By default it also optimises a function that has run through 66 KiB of bytecode, before much of what
 * happens now and then has happened, and does it again when it has: 403 times in a run of the country, for
 * 1.4 s of user time. With half a mebibyte it takes 1.0 s; with more, short runs are slow for too long.
 */
export function compileForSimulation(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=3000');
  setFlagsFromString('--max-inlined-bytecode-size=1000');
  setFlagsFromString('--interrupt-budget=524288');
}

/**
 * For a command that ends within a second. By default V8 optimises a function that has run through 66 KiB
 * of bytecode, and a third of the work of `check` was to do so for functions that had nearly done their
 * part; with this bound only the loops of the estimate are worth it.
 */
export function compileLater(): void {
  setFlagsFromString('--interrupt-budget=500000');
}

/**
 * What is alive is a third of what drawing a chart leaves behind. By default V8 lets a small heap grow
 * fourfold before it looks; looking at half as much again, charts need 40 MB less and 4 % more time.
 */
export function lookForGarbageSooner(): void {
  setFlagsFromString('--heap-growing-percent=50');
}

/**
 * Node 20 aborts the whole process (`ForIsolate ... Assertion failed: (data.first) != nullptr`) when a
 * thread ends while V8 still compiles for it in the background, and this background work asks for garbage
 * to be marked step by step. Marked in one go, garbage needs nothing of a thread that has gone.
 */
export function markGarbageAtOnce(): void {
  setFlagsFromString('--no-incremental-marking');
}
