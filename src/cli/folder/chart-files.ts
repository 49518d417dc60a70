/** The files of one chart: pictures, the data behind it, and its specification. */

import type { Chart } from '../../report/chart/chart.ts';
import type { ResultFile } from './write-file.ts';

export function* chartFiles({ id, language, svg, png, csv, spec }: Chart): Generator<ResultFile> {
  const name = `charts/${id}.${language}`;
  yield { name: `${name}.svg`, content: svg };
  yield { name: `${name}.png`, content: png };
  yield { name: `${name}.csv`, content: csv };
  yield { name: `${name}.json`, content: spec };
}
