/** `tampung compare`: read every option, simulate side by side, hold against the base, write, summarise. */

import { AgeSum } from '../../experiment/age-sum.ts';
import { BandBook } from '../../experiment/band.ts';
import { type Comparison, compare } from '../../experiment/compare.ts';
import { replicateAll } from '../../experiment/replicate-all.ts';
import { compareJson } from '../../report/experiment/compare-json.ts';
import { compareText } from '../../report/experiment/compare-text.ts';
import type { Never } from '../../report/experiment/never-lines.ts';
import type { Outcome } from '../../run/outcome.ts';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import type { CompareAsk } from '../ask/compare-ask.ts';
import { exitOfVerdicts } from '../exit/exit-codes.ts';
import { openFolder } from '../folder/folder.ts';
import { manifest } from '../folder/manifest.ts';
import { canonicalCommand, experimentFolder, reportOf } from '../folder/name.ts';
import { say } from '../terminal/terminal.ts';
import { costOf } from '../threads/cost.ts';
import { makePart } from '../threads/part.ts';
import { threadsOf, withSimulations } from '../threads/simulations.ts';
import { compareFiles } from './compare-files.ts';
import {
  comparedMeasures,
  filesOf,
  mostOf,
  optionsOf,
  watchOf,
  wishesOf,
} from './compare-options.ts';

/** @returns the exit code */
export async function compareOptions(ask: CompareAsk, signal: AbortSignal): Promise<number> {
  const options = optionsOf(ask);
  const measures = comparedMeasures(ask, options);
  const most = mostOf(ask, options);
  const watch = watchOf(ask, options);
  const { scenario } = options[0]!;
  const wishes = wishesOf(ask);
  const path = experimentFolder(ask, scenario, 'compare', wishes);
  const work = { variants: options, runs: most * options.length, folder: path };
  const files = filesOf(options);
  const folder = openFolder(
    path,
    scenario.name,
    files.map((file) => file.path),
    'tampung-experiment',
  );
  try {
    if (ask.part !== undefined) return await makePart(ask.part, work, ask, signal);
    return await withSimulations(work, ask, signal, async (made) => {
      const wanted = { most, ahead: 2 * threadsOf(ask), ...(watch && { enough: watch.enough }) };
      const ages = options.map(() => new AgeSum());
      const backlogs = options.map(({ plan }) => new BandBook(plan));
      const see = (outcome: Outcome, option: number) => {
        ages[option]!.add(outcome.ages);
        backlogs[option]!.add(outcome);
      };
      const gathered = await replicateAll(options, made.simulate, { ...wanted, see });
      const named = options.map(({ label: name, costs }, i) => {
        const backlog = backlogs[i]!.all();
        return { name, costs, gathered: gathered[i]!, ages: ages[i]!.ages(), backlog };
      });
      const comparison = compare(named, measures);
      const command = canonicalCommand(ask, 'compare', wishes);
      const manifested = { ...scenario, files };
      await folder.fill(
        compareFiles(comparison, options, command),
        (written) => manifest(ask, manifested, comparison.count, written, command),
        signal,
      );
      made.remove();
      const widest = watch?.widest();
      const never = watch?.never() ?? [];
      const seconds = made.seconds();
      await say(answer(ask, { comparison, scenario, widest, never, seconds, path }));
      return exitOfVerdicts(
        comparison.options.flatMap(({ gathered }) => gathered.judged),
        widest,
      );
    });
  } finally {
    folder.discard();
  }
}

/** What the command has to say. */
interface Found {
  readonly comparison: Comparison;
  readonly scenario: Scenario;
  /** The measure that has not the precision asked for. */
  readonly widest: string | undefined;
  /** Measures of the precision asked for that never occurred in an option. */
  readonly never: readonly Never[];
  /** Wall clock of the simulations [s]. */
  readonly seconds: number;
  /** Of the results. */
  readonly path: string;
}

function answer({ json, language }: CompareAsk, found: Found): string {
  const { comparison, widest, never, path } = found;
  const { name, seed, title } = found.scenario;
  const input = { comparison, scenario: name, seed };
  if (json) {
    const cost = costOf(found.seconds);
    return `${JSON.stringify(compareJson({ ...input, cost, results: path }))}\n`;
  }
  const more = { ...(title && { title }), ...(widest !== undefined && { widest }), never };
  const documents = reportOf(path);
  return compareText({ ...input, ...more, language, path, documents });
}
