/** `tampung check`: read, lay out, with every option; estimate; say what binds. */

import { InputError } from '../problem.ts';
import { checkJson, faultsJson } from '../report/check-json.ts';
import { checkMoments, checkText } from '../report/check-text.ts';
import { registerJson, registerText } from '../report/register.ts';
import { fluid } from '../run/fluid/fluid.ts';
import { registerOf } from '../scenario/register.ts';
import type { RunAsk } from './ask/ask.ts';
import { say } from './terminal/terminal.ts';
import { validated } from './validated.ts';

/** @param assumptions print the register of assumptions instead of the estimate; with JSON both */
export async function check(
  { file, choice, json, language }: RunAsk,
  assumptions: boolean,
): Promise<void> {
  try {
    const { scenario, plan } = validated(file, choice);
    const register = registerOf(scenario);
    if (assumptions && !json) return await say(registerText(register, language));
    const estimate = fluid(plan, checkMoments(plan));
    const { title, optionNames: options } = scenario;
    await say(
      json
        ? `${JSON.stringify({ ...checkJson(plan, estimate, options), assumptions: registerJson(register) })}\n`
        : checkText({ plan, estimate, language, options, ...(title && { title }) }),
    );
  } catch (error) {
    if (json && error instanceof InputError)
      await say(`${JSON.stringify(faultsJson(error.faults))}\n`);
    throw error;
  }
}
