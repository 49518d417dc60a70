import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { costPlan } from '../../src/scenario/lay-out/costs.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { HEAD, read, written } from './written.ts';

const BODY = `clock: {for: 100 h}
people: {rate: 1 /min}
match: {servers: 1, service: 10 s}
options:
  two: {match.servers: 2}
costs:
  - {name: all, of: match.servers, purchase: 7 IDR, basis: assumption}
  - {name: study, of: recorded, each: 1 IDR, options: [two], basis: assumption}
  - {name: old, of: recorded, each: 2 IDR, options: [base], basis: assumption}
`;

test.each([undefined, 'two'])(
  'a scenario as it was run, option %s, is read again and costs the same',
  (option) => {
    const run = read(BODY, option === undefined ? {} : { option });
    const text = stringify(run.resolved, { lineWidth: 0 });
    const again = readScenario(written(text.replace(HEAD, '')));
    expect(costPlan(again)).toEqual(costPlan(run));
    expect(costPlan(run).map(({ name }) => name)).toEqual(
      option ? ['all', 'study'] : ['all', 'old'],
    );
  },
);
