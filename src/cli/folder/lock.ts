/** The file of a results folder that makes it again. */

import { stringify } from 'yaml';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import { version } from '../shipped/version.ts';

/** The scenario as it was run: the option and the settings are in it, no options are left. */
export function lock(scenario: Scenario): string {
  const head = `# As it was run by Tampung ${version()}: option ${scenario.option}.\n`;
  return head + stringify(scenario.resolved, { lineWidth: 0 });
}
