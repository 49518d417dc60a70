import { describe, expect, test } from 'vitest';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { read, said } from '../written.ts';

const PLACES = `places: {table: p.csv}
`;
const TABLE = {
  'p.csv': `code,name,province,zone,offices
35.19,Madiun,35,7,2
11.01,Aceh,11,7,1
35.01,Pacitan,35,7,1
`,
};

function laid(failure: string, only = '', stage = 'station') {
  const scenario = read(
    `clock: {for: 1 h}\npeople: {rate: 1 /min}\n${PLACES}${stage}: {service: 1 s, failures: [${failure}]}\n`,
    only === '' ? {} : { only: [only] },
    TABLE,
  );
  return layOut(scenario)[stage as 'station' | 'match']!.failures!;
}

describe('failures', () => {
  test('are of each server, and what was done goes on, unless they say otherwise', () => {
    expect(laid('{up: {exponential: 10 min}, down: 2 min}', '', 'match')).toEqual([
      {
        up: { kind: 'exponential', mean: 600 },
        down: { kind: 'constant', mean: 120 },
        scope: 'server',
        unitOf: new Uint16Array(1),
        keeps: 0,
        work: 'resume',
      },
    ]);
  });

  test.each([
    ['place', [2, 3, 0, 1]],
    ['regency', [2, 2, 0, 1]],
    ['province', [1, 1, 0, 1]],
    ['all', [0, 0, 0, 0]],
  ])('of scope %s hit units numbered in the whole table, in the order of codes', (scope, units) => {
    const [failure] = laid(`{up: 1 d, down: 1 h, scope: ${scope}}`);
    expect([...failure!.unitOf]).toEqual(units);
    const [alone] = laid(`{up: 1 d, down: 1 h, scope: ${scope}}`, '35.19');
    expect([...alone!.unitOf]).toEqual(units.slice(0, 2));
  });

  test('of lines leave a share of the speed, or nothing', () => {
    const of = (failure: string) =>
      layOut(
        read(
          `clock: {for: 1 h}\npeople: {rate: 1 /min}\n${PLACES}uplink: {speed: 1 Mbps, size: 1 MB, failures: [${failure}]}\n`,
          {},
          TABLE,
        ),
      ).uplink!;
    const partial = of('{up: 1 d, down: 1 h, keeps: 25 %, scope: regency}');
    const units = { unitOf: Uint16Array.of(2, 2, 0, 1), work: 'resume' };
    const times = {
      up: { kind: 'constant', mean: 86_400 },
      down: { kind: 'constant', mean: 3600 },
    };
    expect(partial.failures).toEqual([{ ...times, ...units, keeps: 0.25 }]);
    // Its speed may change under way, as that of a line that is shared.
    expect(partial.servers).toEqual({ transfers: { form: 'value', value: 1 }, line: 'office' });
    const whole = of('{up: 1 d, down: 1 h, scope: regency}');
    expect(whole.failures).toEqual([{ ...times, ...units }]);
    expect(whole.servers).toBe(1);
  });

  test('need a scope that the stage has', () => {
    const of = (stage: string) =>
      said(() => layOut(read(`clock: {for: 1 h}\npeople: {rate: 1 /min}\n${stage}\n`)));
    expect(of('match: {service: 1 s, failures: [{up: 1 d, down: 1 h, scope: regency}]}')).toEqual([
      's.yaml:5:55: match.failures.0.scope: the match is at one place, the centre; write server or place',
    ]);
    expect(
      of('match: {service: 1 s, servers: unlimited, failures: [{up: 1 d, down: 1 h}]}'),
    ).toEqual([
      's.yaml:5:54: match.failures.0.scope: servers without limit cannot break one by one; write place',
    ]);
    expect(of('match: {service: 1 s, servers: 300, failures: [{up: 1 d, down: 1 h}]}')).toEqual([
      's.yaml:5:48: match.failures.0.scope: 300 servers cannot break one by one, at most 256 can; write place',
    ]);
  });
});
