/** The files of two results folders side by side: the answer as JSON, and its chart. */

import { diffChart } from '../../report/chart/diff.ts';
import { render } from '../../report/chart/render.ts';
import { type DiffInput, diffJson } from '../../report/experiment/diff-json.ts';
import { LANGUAGES } from '../../report/format.ts';
import { chartFiles } from '../folder/chart-files.ts';
import type { ResultFile } from '../folder/write-file.ts';
import { version } from '../shipped/version.ts';

/** Without a chart where no number of the country differs. */
export async function* diffFiles(input: DiffInput): AsyncGenerator<ResultFile, void, void> {
  yield { name: 'diff.json', content: `${JSON.stringify(diffJson(input))}\n` };
  for (const language of LANGUAGES) {
    const drawing = diffChart({ ...input, language, version: version() });
    if (drawing !== undefined) yield* chartFiles(await render(drawing));
  }
}
