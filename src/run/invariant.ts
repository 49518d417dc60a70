/** A law of the simulation that did not hold: the results must not be used. */
export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant';
}

/** The same error with the place in the run where it was noticed. */
export function located(error: unknown, place: string): unknown {
  return error instanceof BrokenInvariant
    ? new BrokenInvariant(`${error.message}; ${place}`)
    : error;
}

/** @throws BrokenInvariant with `what` when `holds` is false */
export function invariant(holds: boolean, what: () => string): void {
  if (!holds) throw new BrokenInvariant(what());
}
