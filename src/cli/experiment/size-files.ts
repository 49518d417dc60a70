/** The files of a sizing, one after the other, each whole. */

import type { CountedLine } from '../../experiment/costs.ts';
import type { SizeReport } from '../../report/experiment/size-json.ts';
import { sizeTable } from '../../report/experiment/size-table.ts';
import { SIZED, sizedText } from '../../report/size/stored.ts';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import { registerOf } from '../../scenario/register.ts';
import type { ResultFile } from '../folder/write-file.ts';
import { version } from '../shipped/version.ts';

/**
 * Gives every file but the manifest.
 * @param lines what the winner costs @param command that gives the same
 */
export async function* sizeFiles(
  report: SizeReport,
  scenario: Scenario,
  lines: readonly CountedLine[],
  command: string,
): AsyncGenerator<ResultFile, void, void> {
  yield { name: 'size.csv', content: sizeTable(report) };
  const { name, seed, title, question } = scenario;
  const told = {
    ...{ report, scenario: name, seed },
    ...(title && { title }),
    ...(question && { question }),
    ...{ register: registerOf(scenario), command, version: version() },
    lines: lines.filter(({ quantity }) => quantity > 0),
  };
  yield { name: SIZED, content: sizedText(told) };
}
