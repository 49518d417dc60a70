/** Lives of small runs as they are told, for tests of the words. */

import { lifeJson } from '../../src/report/trace/json.ts';
import { lifeText, traceText } from '../../src/report/trace/text.ts';
import { Lives } from '../../src/run/trace/lives.ts';
import { trace } from '../../src/run/trace/trace.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';

export function told(plan: Plan, regency = 0) {
  const traced = trace(plan, '2016', 0, regency);
  const lives = new Lives(plan, traced);
  const input = { plan, trace: traced, lives };
  const afterBlank = (lines: string[]) => lines.slice(lines.indexOf('') + 1);
  return {
    lives,
    all: (language: 'id' | 'en') => traceText({ ...input, language }),
    of: (person: number, language: 'id' | 'en') =>
      afterBlank(lifeText({ ...input, language }, lives.of(person)).split('\n')),
    json: (person: number) =>
      lifeJson(plan, regency, lives.of(person))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
  };
}
