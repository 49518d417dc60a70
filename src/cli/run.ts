/** `tampung run`: read, lay out, simulate, write, summarise. */

import { costPlan } from '../scenario/lay-out/costs.ts';
import { layOut } from '../scenario/lay-out/lay-out.ts';
import { readScenario } from '../scenario/read.ts';
import { answer } from './answer.ts';
import type { RunAsk } from './ask/ask.ts';
import { exitOfVerdicts } from './exit/exit-codes.ts';
import { openFolder } from './folder/folder.ts';
import { inputsOf, manifest } from './folder/manifest.ts';
import { canonicalCommand, folderName } from './folder/name.ts';
import { resultFiles } from './results.ts';
import { keeping } from './terminal/interruption.ts';
import { say } from './terminal/terminal.ts';
import { makePart } from './threads/part.ts';
import { replications, wantedOf } from './threads/replications.ts';

/** @returns the exit code */
export async function run(ask: RunAsk, signal: AbortSignal): Promise<number> {
  const scenario = readScenario(ask.file, ask.choice);
  const plan = layOut(scenario);
  const costs = costPlan(scenario);
  const wanted = wantedOf(ask, scenario, plan);
  const path = folderName(ask, scenario);
  const inputs = scenario.files.map((file) => file.path);
  const variants = [{ label: plan.option, plan, seed: scenario.seed }] as const;
  const work = { variants, runs: wanted.most, folder: path };
  const folder = openFolder(path, scenario.name, inputs);
  try {
    if (ask.part !== undefined) return await makePart(ask.part, work, ask, signal);
    const made = await replications(work, wanted, ask, signal);
    const { study } = made;
    const origin = { command: canonicalCommand(ask), inputs: inputsOf(ask, scenario) };
    const files = resultFiles(scenario, made, costs, { ...origin, drawn: ask.charts });
    try {
      await folder.fill(files, (written) => manifest(ask, scenario, study.count, written), signal);
    } catch (error) {
      throw keeping(error, made.kept());
    }
    made.remove();
    await say(answer(ask, scenario, made, path));
    return exitOfVerdicts(study.judged, study.widest);
  } finally {
    folder.discard();
  }
}
