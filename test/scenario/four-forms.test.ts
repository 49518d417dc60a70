/** Every number that may be written in more forms than one is read in each of them, and in no other. */

import { describe, expect, test } from 'vitest';
import type { Num } from '../../src/scenario/as-read/parts.ts';
import { allKeys } from '../../src/scenario/schema/keys.ts';
import { read } from './written.ts';

const FORMS = ['column', 'steps', 'law'] as const;

/** What a key says that it may be: an example in backquotes, then the forms. */
const keys = allKeys().flatMap(({ path, schema, kind }) => {
  const [example, ...words] = (kind?.writes ?? '').replace(/ or `unlimited`$/, '').split(', ');
  const forms = FORMS.filter((form) => words.includes(form));
  const value = /^`([^`]+)`/.exec(example ?? '')?.[1];
  return forms.length > 0 && value !== undefined ? [{ path, schema, forms, value }] : [];
});

const unitOf = (value: string) => value.replace(/^[\d\s._]+/, '');
const asForm = {
  column: (value: string) => {
    const unit = unitOf(value);
    return unit === '' ? { column: 'number' } : { column: 'number', unit };
  },
  steps: (value: string) => ({ start: value, '2016-09-01': value }),
  law: (value: string) => ({ exponential: value }),
};

/** A rate of people says beside it what it is per. */
function formOf(read: unknown): string {
  const number = read as Num | { readonly value: Num };
  return 'form' in number ? number.form : number.value.form;
}

describe('any number in four forms', () => {
  test('is said of as many keys as there are', () => {
    const named = keys.map(({ path }) => path);
    expect(named.length).toBeGreaterThan(40);
    for (const path of [
      'people.limit',
      'uplink.size',
      'gateway.quota',
      'match.speed',
      'reply.takes',
    ]) {
      expect(named).toContain(path);
    }
  });

  test.each(keys)('$path', ({ schema, forms, value }) => {
    expect(formOf(schema.safeParse(value).data)).toBe('value');
    for (const form of FORMS) {
      const { success, data } = schema.safeParse(asForm[form](value));
      expect(success, form).toBe(forms.includes(form));
      if (success) expect(formOf(data)).toBe(form);
    }
  });

  test('may be patched into another form by a setting and by an option', () => {
    const body = `clock: {from: 2016-08-01, to: 2016-10-01}
people: {rate: 1 /h}
match: {service: 1 min}
options: {slower: {match.service: {start: 1 min, 2016-09-01: 2 min}}}
`;
    const form = (choice: Parameters<typeof read>[1]) => read(body, choice).match!.service.form;
    expect(form({})).toBe('value');
    expect(form({ option: 'slower' })).toBe('steps');
    expect(form({ set: ['match.service={lognormal: 1 min, cv: 0.5}'] })).toBe('law');
    expect(form({ set: ['match.service={column: minutes, unit: min}'] })).toBe('column');
    expect(form({ option: 'slower', set: ['match.service=3 min'] })).toBe('value');
  });
});
