/** Those that were served by the stage before and find no room here: each keeps its server until let in. */

import type { Entities } from '../../engine/entities.ts';
import { Lines } from '../../engine/lines.ts';
import type { Holder } from '../flow.ts';

/** The stage they wait for. */
interface Host {
  isFull(place: number): boolean;
  accept(entity: number): void;
}

export class Held {
  private readonly line: Lines;
  private holder: Holder | undefined;

  constructor(
    entities: Entities,
    places: number,
    private readonly host: Host,
  ) {
    this.line = new Lines(entities, places);
  }

  /** First come, first served. */
  hold(place: number, entity: number, holder: Holder): void {
    this.holder = holder;
    this.line.append(place, entity);
  }

  /** Lets in as many as there is room for. */
  letIn(place: number): void {
    if (this.line.total === 0) return;
    while (this.line.length(place) > 0 && !this.host.isFull(place)) {
      const entity = this.line.take(place);
      this.holder!.released(entity);
      this.host.accept(entity);
    }
  }
}
