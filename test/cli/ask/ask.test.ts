import { expect, test } from 'vitest';
import { runAsk } from '../../../src/cli/ask/ask.ts';

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
