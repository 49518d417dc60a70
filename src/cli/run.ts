/** `tampung run`: read, lay out, simulate, write, summarise. */

import { toJson } from '../report/json.ts';
import { summary } from '../report/summary.ts';
import { layOut } from '../scenario/lay-out.ts';
import { readScenario } from '../scenario/read.ts';
import type { RunAsk } from './ask.ts';
import { openFolder } from './folder.ts';
import { folderName } from './folder-name.ts';
import { manifest } from './manifest.ts';
import { progress } from './progress.ts';
import { resultFiles } from './results.ts';
import { simulateAside } from './simulate-aside.ts';
import { note, say } from './terminal.ts';

export async function run(ask: RunAsk, signal: AbortSignal): Promise<void> {
  const scenario = readScenario(ask.file, ask.choice);
  const plan = layOut(scenario);
  const path = folderName(ask, scenario);
  const inputs = scenario.files.map((file) => file.path);
  const folder = openFolder(path, scenario.name, inputs);
  try {
    if (scenario.replications > 1 && !ask.quiet) {
      note(`one run, where the scenario asks for ${scenario.replications} replications`);
    }
    const bar = progress(plan, ask);
    const task = { plan, seed: scenario.seed, fingerprint: ask.fingerprint };
    const { outcome, seconds } = await simulateAside(task, bar, signal);
    const files = resultFiles(scenario, plan, outcome);
    await folder.fill(files, (written) => manifest(ask, scenario, written), signal);
    const peakMemoryBytes = process.resourceUsage().maxRSS * 1024;
    const cost = { seconds, peakMemoryBytes };
    const { title } = scenario;
    const charts = `${path}/charts`;
    await say(
      ask.json
        ? `${JSON.stringify(toJson(plan, outcome, cost, `${path}/daily.csv`))}\n`
        : summary({ plan, outcome, language: ask.language, charts, ...(title && { title }) }),
    );
  } finally {
    folder.discard();
  }
}
