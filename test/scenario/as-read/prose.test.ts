import { expect, test } from 'vitest';
import { registerJson, registerText } from '../../../src/report/register.ts';
import { bothOf, inLanguage } from '../../../src/scenario/as-read/prose.ts';
import { costPlan } from '../../../src/scenario/lay-out/costs.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../../src/scenario/read.ts';
import { registerOf } from '../../../src/scenario/register.ts';

const read = (...set: string[]) => readScenario('test/cli/two-towns/two-towns.yaml', { set });

test('a text alone is that of both languages', () => {
  expect(bothOf('Cepat')).toEqual({ id: 'Cepat', en: 'Cepat' });
  expect(inLanguage({ id: 'Cepat', en: 'Fast' }, 'id')).toBe('Cepat');
});

test('an assumption says what it rests on in the language of the report', () => {
  const both = '{of: uplink.useful, basis: {id: lazim, en: usual}}';
  const register = registerOf(read(`assumptions=[${both}]`));
  expect(registerText(register, 'id')).toContain('lazim');
  expect(registerText(register, 'en')).toContain('usual');
  expect(registerText(register, 'en')).not.toContain('lazim');
  expect(registerJson(register)[0]!.basis).toBe('usual');
});

test('two costs with one name in one language are refused', () => {
  const cost = (name: string) => `{name: ${name}, of: answers.printReady, each: 1 IDR, basis: x}`;
  const costs = (other: string) => `costs=[${cost('{id: Mesin, en: Sets}')}, ${cost(other)}]`;
  expect(costPlan(read(costs('{id: Alat, en: Tools}'))).map(({ name }) => name)).toEqual([
    { id: 'Mesin', en: 'Sets' },
    { id: 'Alat', en: 'Tools' },
  ]);
  expect(() => read(costs('{id: Alat, en: Sets}'))).toThrow(/is the name of a cost before/);
  expect(() => read(costs('Mesin'))).toThrow(/is the name of a cost before/);
});

test('names and reasons in two languages change nothing that is simulated', () => {
  const closed = (why: string) => `match.closed=[{from: 2016-09-02, to: 2016-09-03, why: ${why}}]`;
  const [one, two] = [closed('rusak'), closed('{id: rusak, en: broken}')].map((set) => {
    const { match, ...plan } = layOut(read(set));
    return JSON.stringify({ ...plan, shut: match!.shut.map(({ from, to }) => [from, to]) });
  });
  expect(two).toBe(one);
});
