import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { begunValue } from '../../../src/cli/completion/begun.ts';

const begun = (...words: string[]) => begunValue(['tampung', 'run', ...words]);

test('the value of a flag, in a word of its own or behind "="', () => {
  const only = { command: 'run', flag: 'only', others: ['a.yaml'] };
  expect(begun('a.yaml', '--only', '35')).toEqual({ ...only, before: '', value: '35' });
  expect(begun('a.yaml', '--only=35')).toEqual({ ...only, before: '--only=', value: '35' });
  // As Bash takes it apart.
  expect(begun('a.yaml', '--only', '=')).toMatchObject({ flag: 'only', before: '', value: '' });
  expect(begun('a.yaml', '--only', '=', '35')).toMatchObject({ flag: 'only', value: '35' });
  const set = { flag: 'set', before: '' };
  expect(begun('--set', 'a.b', '=')).toMatchObject({ ...set, value: 'a.b=' });
  expect(begun('--set', 'a.b', '=', '4')).toMatchObject({ ...set, value: 'a.b=4' });
});

test('a file, a flag and a command are none', () => {
  expect(begun('a.yaml')).toBeUndefined();
  expect(begun('--only', '--js')).toBeUndefined();
  expect(begun('--only', '35', '')).toBeUndefined();
  expect(begunValue(['tampung', 'ru'])).toBeUndefined();
  expect(begunValue([])).toBeUndefined();
});

test('words before it are read as the shell would hand them over', () => {
  const files = ['~/a.yaml', 'my\\ own.yaml', '"my own.yaml"'];
  const others = [join(homedir(), 'a.yaml'), 'my own.yaml', 'my own.yaml'];
  expect(begun(...files, '--option', '')?.others).toEqual(others);
});
