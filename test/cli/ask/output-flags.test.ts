import { expect, test } from 'vitest';
import { languageOf } from '../../../src/cli/ask/output-flags.ts';

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
