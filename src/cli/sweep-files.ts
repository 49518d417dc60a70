/** The files of a sweep's folder, one after the other, each whole. */

import type { Swept } from '../experiment/vary/swept.ts';
import { render } from '../report/chart/render.ts';
import { response } from '../report/chart/response.ts';
import { LANGUAGES } from '../report/format.ts';
import { sweepTable } from '../report/sweep-table.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { chartFiles } from './chart-files.ts';
import { version } from './version.ts';
import type { ResultFile } from './write-file.ts';

export async function* sweepFiles(
  swept: Swept,
  { title }: Scenario,
): AsyncGenerator<ResultFile, void, void> {
  yield { name: 'sweep.csv', content: sweepTable(swept) };
  for (const language of LANGUAGES) {
    const drawing = response({ swept, language, version: version(), ...(title && { title }) });
    yield* chartFiles(await render(drawing));
  }
}
