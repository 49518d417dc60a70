import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHELLS } from '../../src/report/completion.ts';
import { emptyFolder, tampung } from './program.ts';

const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;
const PROGRAM = `tampung() { node '${resolve('bin/tampung.js')}' "$@"; }`;

async function scriptOf(shell: string): Promise<string> {
  const path = join(emptyFolder(), 'completion');
  writeFileSync(path, (await tampung(['completion', shell])).stdout);
  return path;
}

describe.runIf(has('bash'))('bash', () => {
  const completes = async (...words: string[]) => {
    const list = words.map((word) => `'${word}'`).join(' ');
    const lines = [
      PROGRAM,
      `source '${await scriptOf('bash')}'`,
      `COMP_WORDS=(${list}) COMP_CWORD=${words.length - 1}`,
      '_tampung',
      `printf '%s\\n' "\${COMPREPLY[@]}"`,
    ];
    // The shell of the login is another one than that which completes.
    const env = { ...process.env, SHELL: '/bin/zsh' };
    return spawnSync('bash', ['-c', lines.join('\n')], { encoding: 'utf8', env }).stdout.trim();
  };

  test('completes a command, a flag, and the value of a flag', async () => {
    expect(await completes('tampung', 'ver')).toBe('verify');
    expect(await completes('tampung', 'run', '--repl')).toBe('--replications');
    expect(await completes('tampung', 'run', 'x.yaml', '--lang', '')).toBe('id\nen');
    // Names of files then, which flags would hide.
    expect(await completes('tampung', 'run', '')).toBe('');
    expect(await completes('tampung', 'run', 'x.yaml', '--out', '')).toBe('');
    expect(await completes('tampung', 'completion', '')).toBe('bash\nzsh\nfish');
  });
});

test.runIf(has('fish'))('fish completes a command', async () => {
  const program = `function tampung; node '${resolve('bin/tampung.js')}' $argv; end`;
  const lines = [program, `source '${await scriptOf('fish')}'`, "complete -C 'tampung ver'"];
  const { stdout } = spawnSync('fish', ['-c', lines.join('\n')], { encoding: 'utf8' });
  expect(stdout.trim()).toMatch(/^verify\tRun the textbook models/);
});

test.runIf(has('zsh'))('zsh understands its script', async () => {
  const { status } = spawnSync('zsh', ['-n', await scriptOf('zsh')]);
  expect(status).toBe(0);
});

test.runIf(has('zsh'))(
  'zsh gets words with what they mean, and flags where one is begun',
  async () => {
    const found = async (...words: string[]) => {
      const list = words.map((word) => `'${word}'`).join(' ');
      const lines = [
        PROGRAM,
        `compdef() { }; _describe() { print -rl -- \${(P)2} }`,
        `source '${await scriptOf('zsh')}'`,
        `words=(${list}) CURRENT=${words.length}`,
        '_tampung',
      ];
      return spawnSync('zsh', ['-fc', lines.join('\n')], { encoding: 'utf8' }).stdout;
    };
    expect(await found('tampung', 've')).toMatch(/^verify:Run the textbook models/m);
    expect(await found('tampung', 'run', '--repl')).toMatch(/^--replications:/m);
    expect((await found('tampung', 'run', '')).trim()).toBe('');
  },
);

test('each shell has a script of its own; another one is told so', async () => {
  const said = await Promise.all(SHELLS.map(async (shell) => tampung(['completion', shell])));
  expect(new Set(said.map(({ stdout }) => stdout)).size).toBe(SHELLS.length);
  const { code, stderr } = await tampung(['completion', 'cmd']);
  expect(code).toBe(2);
  expect(stderr).toContain('bash');
});
