/** A law of the simulation that did not hold: the results must not be used. */
export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant';
}

/**
 * Does `what` and gives its result.
 * @param place where in the run a broken law was noticed, as words
 * @throws BrokenInvariant as thrown by `what`, with the place; any other error as it is
 */
export function locating<T>(what: () => T, place: () => string): T {
  try {
    return what();
  } catch (error) {
    if (!(error instanceof BrokenInvariant)) throw error;
    throw new BrokenInvariant(`${error.message}; ${place()}`, { cause: error });
  }
}

/** @throws BrokenInvariant with `what` when `holds` is false */
export function invariant(holds: boolean, what: () => string): void {
  if (!holds) throw new BrokenInvariant(what());
}
