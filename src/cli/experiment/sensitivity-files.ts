/** The files of a sensitivity's folder, one after the other, each whole. */

import type { Sensitivity } from '../../experiment/vary/sensitivity.ts';
import { render } from '../../report/chart/render.ts';
import { tornado } from '../../report/chart/tornado.ts';
import { sensitivityTable, unvariedTable } from '../../report/experiment/sensitivity-table.ts';
import { LANGUAGES } from '../../report/format.ts';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import { chartFiles } from '../folder/chart-files.ts';
import type { ResultFile } from '../folder/write-file.ts';
import { version } from '../shipped/version.ts';

export async function* sensitivityFiles(
  found: Sensitivity,
  { title }: Scenario,
): AsyncGenerator<ResultFile, void, void> {
  yield { name: 'sensitivity.csv', content: sensitivityTable(found) };
  yield { name: 'not-varied.csv', content: unvariedTable(found) };
  for (const language of LANGUAGES) {
    const input = { found, language, version: version() };
    const drawing = tornado({ ...input, ...(title && { title }) });
    yield* chartFiles(await render(drawing));
  }
}
