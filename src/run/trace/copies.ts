/** Copies that lost answers made, numbered for each person from 1 in the order in which they came to be. */

interface Copies {
  readonly person: number;
  made: number;
}

/** One of them. */
interface Copy {
  readonly person: number;
  readonly number: number;
}

export class CopyNumbers {
  /** By office and key: they outlive the submission of which they are copies. */
  private readonly ofPerson = new Map<number, Copies>();
  private readonly inFlight = new Map<number, Copy>();

  /** @param person the one whose submission is in flight; of a copy of a copy it may be over */
  begins(entity: number, key: number, person: number | undefined): void {
    const copies = this.ofPerson.get(key) ?? { person: person!, made: 0 };
    this.ofPerson.set(key, copies);
    this.inFlight.set(entity, { person: copies.person, number: ++copies.made });
  }

  of(entity: number): Copy {
    return this.inFlight.get(entity)!;
  }

  ends(entity: number): void {
    this.inFlight.delete(entity);
  }
}
