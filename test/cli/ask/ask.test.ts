import { expect, test } from 'vitest';
import { languageOf, runAsk } from '../../../src/cli/ask/ask.ts';

test.each([
  [{ LANG: 'id_ID.UTF-8' }, 'id'],
  [{ LANG: 'id' }, 'id'],
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'C' }, 'en'],
  [{}, 'en'],
  [{ LC_ALL: 'en_US.UTF-8', LANG: 'id_ID.UTF-8' }, 'en'],
  [{ LC_ALL: '', LANG: 'id_ID.UTF-8' }, 'id'],
  [{ LC_MESSAGES: 'id_ID', LANG: 'en_US' }, 'id'],
  [{ LANG: 'ido' }, 'en'],
] as const)('the language of %j is %s', (env, language) => {
  expect(languageOf(env)).toBe(language);
});

test('--lang wins, and lists of codes are joined', () => {
  const flags = { file: 'a.yaml', json: false, quiet: false, only: ['35.10, 35.19', '94.01'] };
  expect(runAsk({ ...flags, lang: 'id' })).toEqual({
    file: 'a.yaml',
    choice: { only: ['35.10', '35.19', '94.01'] },
    json: false,
    quiet: false,
    fingerprint: false,
    charts: true,
    language: 'id',
  });
});
