/** Ages of submissions over several replications. */

import type { Ages } from '../run/ages.ts';

export class AgeSum {
  private ended: number[] = [];
  private unfinished: number[] = [];
  private never = 0;

  add(ages: Ages): void {
    for (const name of ['ended', 'unfinished'] as const) {
      const own = this[name];
      for (let bin = 0; bin < ages[name].length; bin++)
        own[bin] = (own[bin] ?? 0) + ages[name][bin]!;
    }
    this.never += ages.never;
  }

  ages(): Ages {
    const { ended, unfinished, never } = this;
    return { ended: Float64Array.from(ended), unfinished: Float64Array.from(unfinished), never };
  }
}
