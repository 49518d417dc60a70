/** SIGINT, SIGTERM and SIGHUP, as a signal that the long parts of a command listen to. */

/** Conventional exit codes: 128 + the number of the signal. */
const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  /** @param kept finished replications that the same command goes on from */
  constructor(
    readonly code: number,
    readonly kept = 0,
  ) {
    super('interrupted');
  }
}

/** The error, which then says how many finished replications the same command goes on from. */
export function keeping(error: unknown, kept: number): unknown {
  if (error instanceof Interrupted) return new Interrupted(error.code, kept);
  return error instanceof Error ? Object.assign(error, { kept }) : error;
}

/** How many finished replications an error says are kept. */
export function keptBy(error: unknown): number {
  return error instanceof Error && 'kept' in error ? Number(error.kept) : 0;
}

function unheard(): void {}

/**
 * Listens to these signals. The first one aborts with an `Interrupted`; a second one finds the
 * system's own answer, which ends the program at once. But for a second hang-up: the system and the
 * shell each send one when a terminal closes, so that it is no wish to end sooner.
 */
export function interruption(): { readonly signal: AbortSignal; forget(): void } {
  const controller = new AbortController();
  const listeners = Object.entries(CODES).map(([name, code]) => {
    const listener = () => {
      forget();
      controller.abort(new Interrupted(code));
    };
    process.once(name, listener);
    return [name, listener] as const;
  });
  process.on('SIGHUP', unheard);
  const forget = () => {
    for (const [name, listener] of listeners) process.off(name, listener);
  };
  const forgetAll = () => {
    forget();
    process.off('SIGHUP', unheard);
  };
  return { signal: controller.signal, forget: forgetAll };
}
