/** A law of the simulation that did not hold: the results must not be used. */
export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant';
}

/** @throws BrokenInvariant with `what` when `holds` is false */
export function invariant(holds: boolean, what: () => string): void {
  if (!holds) throw new BrokenInvariant(what());
}
