/**
 * The figures of every replication of one scenario, in the order of the replications. 24 bytes a figure
 * and replication: the whole country, 514 regencies, takes 0.4 MB a replication.
 */

import type { Figure } from '../run/figure.ts';

export type Head = Pick<Figure, 'place' | 'measure' | 'unit'>;

/** What the replications say of one figure; the three lists are as long as there are replications. */
export interface Column {
  readonly head: Head;
  readonly isRatio: boolean;
  /** NaN where there is none. */
  readonly values: readonly number[];
  readonly parts: readonly number[];
  readonly wholes: readonly number[];
}

export class Sample {
  private readonly heads: (Head & { readonly isRatio: boolean })[] = [];
  private readonly index = new Map<string, number>();
  private readonly runs: Float64Array[] = [];

  /** Number of replications. */
  get count(): number {
    return this.runs.length;
  }

  add(figures: Iterable<Figure>): void {
    const run: number[] = [];
    for (const { place, measure, unit, value, ratio } of figures) {
      const key = keyOf(place, measure);
      const known = this.index.get(key);
      const at = known ?? this.heads.length;
      if (known === undefined) {
        this.index.set(key, at);
        this.heads.push({ place, measure, unit, isRatio: ratio !== undefined });
      }
      run[3 * at] = value ?? Number.NaN;
      run[3 * at + 1] = ratio?.part ?? 0;
      run[3 * at + 2] = ratio?.whole ?? 0;
    }
    // A cause that a run does not name was the cause of nothing.
    this.runs.push(Float64Array.from(run, (value) => value ?? 0));
  }

  column(place: string, measure: string): Column | undefined {
    const at = this.index.get(keyOf(place, measure));
    return at === undefined ? undefined : this.columnAt(at);
  }

  /** In the order in which the figures were first met. */
  *columns(): Iterable<Column> {
    for (let at = 0; at < this.heads.length; at++) yield this.columnAt(at);
  }

  private columnAt(at: number): Column {
    const { isRatio, ...head } = this.heads[at]!;
    const values = (offset: number) => this.runs.map((run) => run[3 * at + offset] ?? 0);
    return { head, isRatio, values: values(0), parts: values(1), wholes: values(2) };
  }
}

function keyOf(place: string, measure: string): string {
  return `${place} ${measure}`;
}
