/** `tampung check`: read, lay out, with every option; estimate; say what binds. */

import { InputError } from '../problem.ts';
import { checkJson, faultsJson } from '../report/check-json.ts';
import { checkMoments, checkText } from '../report/check-text.ts';
import { fluid } from '../run/fluid.ts';
import type { RunAsk } from './ask.ts';
import { say } from './terminal.ts';
import { validated } from './validated.ts';

export async function check({ file, choice, json, language }: RunAsk): Promise<void> {
  try {
    const { scenario, plan } = validated(file, choice);
    const estimate = fluid(plan, checkMoments(plan));
    const { title, optionNames: options } = scenario;
    await say(
      json
        ? `${JSON.stringify(checkJson(plan, estimate, options))}\n`
        : checkText({ plan, estimate, language, options, ...(title && { title }) }),
    );
  } catch (error) {
    if (json && error instanceof InputError)
      await say(`${JSON.stringify(faultsJson(error.faults))}\n`);
    throw error;
  }
}
