/** The table of `tampung verify`: a block for each case, a line for each quantity, and the count. */

import type { Finding, Verdict } from '../../experiment/verify/case.ts';

const WIDTH = { quantity: 64, exact: 11, value: 11, interval: 25 };

/** What the columns are. */
export function verifyHead(): string {
  return `${row('CASE quantity = formula', 'EXACT', 'VALUE', 'INTERVAL AT 99.9 %', 'VERDICT')}\n`;
}

/** A case: its line, and one for each quantity. */
export function verdictText({ id, shows, findings }: Verdict): string {
  return `${[`${id} ${shows}`, ...findings.map(findingText)].join('\n')}\n`;
}

/** How many there were, as in "3 cases, 2 passed, 1 failed". */
export function verifyCount(verdicts: readonly Verdict[]): string {
  const passed = verdicts.filter((verdict) => verdict.passed).length;
  const cases = verdicts.length === 1 ? 'case' : 'cases';
  return `${verdicts.length} ${cases}, ${passed} passed, ${verdicts.length - passed} failed\n`;
}

function findingText({ name, formula, exact, value, low, high, verdict }: Finding): string {
  const isExact = digits(low) === digits(high);
  const interval = isExact ? 'exactly' : `${digits(low)} .. ${digits(high)}`;
  const word = verdict === 'passed' ? verdict : `FAILED: ${verdict}`;
  return row(`    ${name} = ${formula}`, digits(exact), digits(value), interval, word);
}

function row(quantity: string, exact: string, value: string, interval: string, word: string) {
  return [
    quantity.padEnd(WIDTH.quantity),
    exact.padStart(WIDTH.exact),
    value.padStart(WIDTH.value),
    interval.padStart(WIDTH.interval),
    ` ${word}`,
  ].join(' ');
}

/** Six digits that count; no more zeros than there are. */
function digits(value: number): string {
  return String(Number(value.toPrecision(6)));
}
