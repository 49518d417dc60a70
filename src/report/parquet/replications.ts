/** `replications.parquet`: every figure of `summary.csv` that is of one replication, for each of them. */

import type { Sample } from '../../experiment/sample.ts';
import { type Head, ParquetFile } from './columns.ts';

/** The columns in their order. */
export const REPLICATIONS: readonly Head[] = [
  { name: 'replication', type: 'INT32', means: 'number of the replication, from 1' },
  { name: 'place', type: 'STRING', means: 'national, or the code of a regency' },
  { name: 'measure', type: 'STRING', means: 'as in summary.csv: turnRound.p95, lost.share' },
  {
    name: 'unit',
    type: 'STRING',
    means: 'of the value: s, share, submissions, people, times, IDR',
  },
  {
    name: 'value',
    type: 'DOUBLE',
    nullable: true,
    means: 'of the replication; null where it was not reached by the end, or is not defined',
  },
];

/** `replications.parquet`: a figure of a replication a row, in SI; null where it has none. */
export function replicationsFile(sample: Sample): Uint8Array {
  const file = new ParquetFile(REPLICATIONS);
  const columns = [...sample.columns()];
  const of = (key: 'place' | 'measure' | 'unit') => columns.map(({ head }) => head[key]);
  const [places, measures, units] = [of('place'), of('measure'), of('unit')];
  for (let i = 0; i < sample.count; i++) {
    const values = columns.map(({ values }) => (Number.isNaN(values[i]!) ? null : values[i]!));
    file.add([columns.map(() => i + 1), places, measures, units, values]);
  }
  return file.finish();
}
