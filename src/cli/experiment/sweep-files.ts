/** The files of a sweep's folder, one after the other, each whole. */

import type { Swept } from '../../experiment/vary/swept.ts';
import { render } from '../../report/chart/render.ts';
import { response } from '../../report/chart/response.ts';
import { sweepTable } from '../../report/experiment/sweep-table.ts';
import { LANGUAGES } from '../../report/format.ts';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import { chartFiles } from '../folder/chart-files.ts';
import type { ResultFile } from '../folder/write-file.ts';
import { version } from '../shipped/version.ts';

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
