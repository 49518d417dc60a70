/** `tampung trace`: read, lay out, simulate, tell the lives of one place. */

import { lifeJson } from '../report/trace/json.ts';
import { lifeText, traceText } from '../report/trace/text.ts';
import { Lives } from '../run/trace/lives.ts';
import type { Trace } from '../run/trace/trace.ts';
import { layOut } from '../scenario/lay-out/lay-out.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { readScenario } from '../scenario/read.ts';
import { nearest } from '../scenario/text/names.ts';
import { either } from '../units.ts';
import type { PlaceAsk, RunAsk } from './ask/ask.ts';
import { CommandFault } from './exit/faults.ts';
import { progressOfOne } from './terminal/progress.ts';
import { say } from './terminal/terminal.ts';
import { aside } from './threads/aside.ts';
import { checkLimits } from './threads/limits.ts';
import type { TraceTask } from './threads/tracing.ts';

/** Lives written to stdout at once. */
const CHUNK = 500;

/**
 * Prints the lives of the submissions of one place, or of one of them.
 * @throws InputError, CommandFault for a place that does not run, LimitFault
 */
export async function traceLives(ask: RunAsk & PlaceAsk, signal: AbortSignal): Promise<void> {
  const number = ask.submission === undefined ? undefined : numberOf(ask.submission);
  const scenario = readScenario(ask.file, ask.choice);
  // The lives of one place, whatever a sample would leave out.
  const plan = layOut({ ...scenario, sample: 1 });
  checkLimits([plan], 1, ask);
  const regency = regencyOf(plan, ask.place);
  const task: TraceTask = { plan, seed: scenario.seed, regency };
  const trace = await aside<Trace>('tracing.js', task, progressOfOne(plan, ask), signal);
  const lives = new Lives(plan, trace);
  const order = lives.inOrder();
  const input = { plan, trace, lives, language: ask.language };
  if (number !== undefined) {
    const life = lives.of(personOf(trace, number));
    await say(ask.json ? lifeJson(plan, regency, life) : lifeText(input, life));
  } else if (ask.json) {
    for (let from = 0; from < order.length; from += CHUNK) {
      signal.throwIfAborted();
      const chunk = order.slice(from, from + CHUNK).map((person) => lives.of(person));
      await say(chunk.map((life) => lifeJson(plan, regency, life)).join(''));
    }
  } else await say(traceText(input));
}

function numberOf(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new CommandFault(`--submission is "${text}"; write a whole number from 1`);
}

/** The person with the submission of that number, from 1. */
function personOf({ submission }: Trace, number: number): number {
  const person = submission.indexOf(number);
  if (person >= 0) return person + 1;
  const count = submission.reduce((sum, one) => sum + Number(one > 0), 0);
  const remedy = count === 0 ? 'none was recorded here' : `write a number from 1 to ${count}`;
  throw new CommandFault(`--submission is ${number}, but there are ${count}; ${remedy}`);
}

function regencyOf({ regencies }: Plan, place: string | undefined): number {
  if (place === undefined) {
    if (regencies.length === 1) return 0;
    throw new CommandFault(
      `--place is missing, and ${regencies.length} regencies run; write for example --place ${regencies[0]!.code}`,
    );
  }
  const index = regencies.findIndex(({ code }) => code === place);
  if (index >= 0) return index;
  const codes = regencies.map(({ code }) => code);
  const near = nearest(place, codes);
  const remedy =
    near.length > 0 ? `did you mean ${either(near)}` : 'write the code of one that runs';
  throw new CommandFault(`no regency "${place}" in this run; ${remedy}`);
}
