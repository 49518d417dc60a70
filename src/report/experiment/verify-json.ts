/** The answer of `tampung verify --json`. */

import type { Finding, Verdict } from '../../experiment/verify/case.ts';

/**
 * One object a case: its first quantity, and `more` for the others. `passed` is the whole case's; `low` and `high`
 * are the ends of the interval at 99.9 %, or without chance of what the value may be off.
 */
export function verifyJson(verdicts: readonly Verdict[]) {
  return {
    cases: verdicts.map(({ id, shows, findings, passed }) => {
      const [first, ...more] = findings.map(findingJson);
      return { id, shows, ...first, passed, more };
    }),
  };
}

function findingJson({ name, formula, exact, value, low, high, verdict }: Finding) {
  return { quantity: name, formula, exact, value, low, high, passed: verdict === 'passed' };
}
