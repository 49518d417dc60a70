/** `tampung compare --uncertain N`: whether the choice holds when the assumptions are drawn from their ranges. */

import { better } from '../../experiment/better.ts';
import type { Assumed } from '../../experiment/vary/assumed.ts';
import { type Choice, choice, NoValue } from '../../experiment/vary/choice.ts';
import { drawnOf, draws } from '../../experiment/vary/uncertain.ts';
import { choiceChart } from '../../report/chart/choice.ts';
import { render } from '../../report/chart/render.ts';
import { toldTable } from '../../report/experiment/backtest-table.ts';
import { choiceJson } from '../../report/experiment/choice-json.ts';
import { choiceTable, drawnTable } from '../../report/experiment/choice-table.ts';
import { choiceText } from '../../report/experiment/choice-text.ts';
import { LANGUAGES } from '../../report/format.ts';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import { registerOf } from '../../scenario/register.ts';
import { valueAt } from '../../scenario/text/value-at.ts';
import type { CompareAsk } from '../ask/compare-ask.ts';
import { CommandFault } from '../exit/faults.ts';
import { chartFiles } from '../folder/chart-files.ts';
import type { ResultFile } from '../folder/write-file.ts';
import { version } from '../shipped/version.ts';
import { comparedMeasures, filesOf, type Option, optionsOf, wishesOf } from './compare-options.ts';
import { readDrawn, seedOfDraw } from './drawn-points.ts';
import { sweepPoints } from './on-points.ts';
import type { ReadPoint } from './points.ts';
import { notDrawn, rangesOf } from './ranges.ts';

interface UncertainAsk extends CompareAsk {
  /** Number of draws, 2 or more. */
  readonly uncertain: number;
}

/** @returns the exit code */
export async function compareUncertain(ask: UncertainAsk, signal: AbortSignal): Promise<number> {
  if (ask.until !== undefined)
    throw new CommandFault('--uncertain makes so many draws as it says; leave out --until');
  const options = optionsOf(ask);
  const [base] = options as readonly [Option, ...Option[]];
  const measure = decisive(ask, options);
  const { assumed, unvaried } = assumedOfAll(ask, options);
  const settings = draws(assumed, ask.uncertain, base.seed);
  const points = pointsOf(ask, options, settings);
  // A draw is a replication of assumptions and chance together.
  const replications = ask.replications ?? 1;
  const head = {
    ...{ plan: base.plan, seed: base.seed, replications, measure, unvaried, settings, points },
    ...{ names: options.map(({ label }) => label), drawn: assumed.map(drawnOf) },
  };
  return sweepPoints(
    ask,
    {
      command: 'compare',
      name: 'compare-uncertain',
      scenario: { ...base.scenario, files: filesOf(options) },
      points,
      replications,
      asked: ['--uncertain', `${ask.uncertain}`, ...wishesOf(ask)],
      found: (results) => chosen(head, results),
      files: (found) => choiceFiles(found, base.scenario),
      hasFailed: ({ draws: all }) => all.some(({ failed }) => failed !== undefined),
      json: choiceJson,
      text: choiceText,
    },
    signal,
  );
}

/** @throws CommandFault where too few draws have what it goes by */
function chosen(...asked: Parameters<typeof choice>): Choice {
  try {
    return choice(...asked);
  } catch (error) {
    if (!(error instanceof NoValue)) throw error;
    throw new CommandFault(`--measures: ${error.message}; write another, as onTime.share`);
  }
}

/** What the choice goes by: the first of `--measures`, or of those that are compared and have a better side. */
function decisive(ask: CompareAsk, options: readonly Option[]): string {
  const measures = comparedMeasures(ask, options);
  const measure = ask.measures === undefined ? measures.find(better) : measures[0];
  if (measure !== undefined && better(measure) !== undefined) return measure;
  throw new CommandFault(
    `--measures: the choice goes by the first, and ${measure} has no better side; write onTime.share, say`,
  );
}

/**
 * Those that can be drawn for all options alike: what an option is about is no matter of chance.
 * @throws CommandFault where there is none
 */
function assumedOfAll(ask: CompareAsk, options: readonly Option[]) {
  const [base, ...others] = options as readonly [Option, ...Option[]];
  const ranges = rangesOf(ask, base.scenario);
  const text = ({ scenario }: Option, key: string) =>
    JSON.stringify(valueAt(scenario.resolved, key)) ?? '';
  const rangeIn = ({ scenario }: Option, key: string) =>
    JSON.stringify(registerOf(scenario).find(({ of }) => of === key)?.range);
  // An option with a register of its own may leave an assumption out, but not range it otherwise.
  const isRangedAnew = (option: Option, key: string) =>
    ![undefined, rangeIn(base, key)].includes(rangeIn(option, key));
  const changedBy = ({ key }: Assumed) =>
    others.find((one) => text(one, key) !== text(base, key) || isRangedAnew(one, key))?.label;
  const assumed = ranges.assumed.filter((one) => changedBy(one) === undefined);
  const changed = ranges.assumed.flatMap((one) => {
    const option = changedBy(one);
    return option === undefined
      ? []
      : [{ key: one.key, why: { reason: 'an option', option } as const }];
  });
  if (assumed.length === 0) {
    const by = changed.map(({ key, why }) => `${key} is changed by ${why.option}`);
    const why = by.length > 0 ? `: ${by.join(', ')}; leave those out with --options, or` : ';';
    throw new CommandFault(
      `no assumption that all options share has a range to draw from${why} write ranges into the scenario`,
    );
  }
  return { assumed, unvaried: [...changed, ...notDrawn(ranges)] };
}

/** All options of the first draw, then of the second, and so on. */
function pointsOf(
  ask: CompareAsk,
  options: readonly Option[],
  settings: Parameters<typeof readDrawn>[1],
): readonly ReadPoint[] {
  const [{ seed }] = options as readonly [Option];
  const byOption = options.map(({ label: option }) => {
    const asked = { ...ask, choice: { ...ask.choice, option } };
    const nameOf = (draw: number) => `--uncertain, ${option}, draw ${draw + 1}`;
    return readDrawn(asked, settings, nameOf, seedOfDraw(seed));
  });
  return settings.flatMap((_, draw) => byOption.map((points) => points[draw]!));
}

async function* choiceFiles(
  found: Choice,
  { title }: Scenario,
): AsyncGenerator<ResultFile, void, void> {
  yield { name: 'choice.csv', content: choiceTable(found) };
  yield { name: 'draws.csv', content: drawnTable(found) };
  yield { name: 'assumptions.csv', content: toldTable({ ...found, notDrawn: found.unvaried }) };
  for (const language of LANGUAGES) {
    const input = { found, language, version: version(), ...(title && { title }) };
    yield* chartFiles(await render(choiceChart(input)));
  }
}
