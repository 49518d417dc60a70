import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { measuresOf } from '../../../src/run/figures.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { allKeys } from '../../../src/scenario/schema/keys.ts';
import { jsonSchema, reference } from '../../../src/scenario/schema/reference-text.ts';
import { HEAD, read } from '../written.ts';

const EVERY_STAGE = `clock: {from: 2026-03-02, to: 2026-03-02}
people: {rate: 80 /workday}
station: {service: 4 min}
uplink: {speed: 64 kbps, size: 1 MB}
courier: {when: {more-than: 9}, trip: 1 h, load: 9, read-in: {service: 1 min}}
match: {service: 1 min}
print: {service: 1 min}
`;
const scenarios = new URL('../../../scenarios/', import.meta.url);
const file = (name: string) => readFileSync(new URL(name, scenarios), 'utf8');

describe('the committed reference is that of the code; `npm run docs` makes it', () => {
  it('README.md', () => expect(file('README.md')).toBe(reference()));
  it('scenario.schema.json', () => expect(file('scenario.schema.json')).toBe(jsonSchema()));
});

it('every key has a meaning and a default, or is required', () => {
  for (const { path, note, required } of allKeys()) {
    expect(note.says, path).not.toBe('');
    expect(required || note.absent !== undefined, path).toBe(true);
  }
  expect(allKeys().length).toBeGreaterThan(100);
});

it('measures that it names are those of a run that has every stage', () => {
  const told = /\*\*Measures\*\*[\s\S]*?\n\n/.exec(reference())![0];
  const names = [...told.matchAll(/`([a-z]\w*(?:\.\w+)*)`/gi)].map(([, name]) => name!);
  const known = measuresOf(layOut(read(EVERY_STAGE)));
  const parts = names.filter((name) => !['turnRound', 'delivery'].includes(name));
  expect(parts.length).toBeGreaterThan(15);
  expect(parts.filter((name) => !known.includes(name))).toEqual([]);
  const ends = [...told.matchAll(/`(\.[\w.]+)`/g)].map(([, end]) => end!);
  expect(ends.length).toBeGreaterThan(10);
  expect(ends.filter((end) => !known.some((name) => name.endsWith(end)))).toEqual([]);
});

describe('the JSON Schema', () => {
  const valid = new Ajv2020({ strict: false }).compile(JSON.parse(jsonSchema()));

  const isYaml = (name: string) => name.endsWith('.yaml');
  const files = readdirSync(scenarios, { recursive: true, encoding: 'utf8' }).filter(isYaml);

  it.each(files)('accepts %s', (name) => {
    expect(valid(parse(file(name))), JSON.stringify(valid.errors)).toBe(true);
  });

  it.each([
    { match: { service: '1 s', servrs: 2 } },
    { match: { service: 30 } },
    { match: { service: '30 kbps' } },
    { match: { service: { exponential: '1 min', cv: 2 } } },
    { courier: {}, uplink: { speed: 'unlimited' } },
  ])('refuses %j', (part) => {
    const rest = { format: 1, name: 'x', clock: { for: '1 h' }, people: { rate: '1 /min' } };
    expect(valid({ ...rest, match: { service: '1 s' } })).toBe(true);
    expect(valid({ ...rest, ...part })).toBe(false);
  });
});

it('the whole scenario that the page shows is one', () => {
  const shown = /```yaml\n(.*?)```/s.exec(reference())![1]!;
  expect(read(shown.replace(HEAD.replace('test', 'one-desk'), '')).people.rate).toEqual({
    value: { form: 'value', value: 12 / 3600 },
    per: 'time',
  });
});

it('every example of a key in the reference can be read', () => {
  const keys = allKeys().filter(({ kind }) => /^`[^`{]+`/.test(kind?.writes ?? ''));
  const results = keys.map(({ path, kind, schema }) => {
    const text = /^`([^`]+)`/.exec(kind!.writes)![1]!;
    const value = text === 'true' ? true : text.startsWith('[') ? parse(text) : text;
    return [path, schema.safeParse(value).success];
  });
  expect(results.length).toBeGreaterThan(50);
  expect(results.filter(([, success]) => !success)).toEqual([]);
});
