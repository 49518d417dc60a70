import { expect, test } from 'vitest';
import { settableKeys } from '../../../src/scenario/schema/keys.ts';

test('what a setting changes is a value or a list, and nothing that says what the file is', () => {
  const paths = settableKeys().map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['match.speed', 'gateway.closed', 'deadline']));
  for (const no of ['format', 'options', 'match', 'people.surge', 'gateway.closed.*.from'])
    expect(paths).not.toContain(no);
});
