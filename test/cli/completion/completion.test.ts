import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHELLS } from '../../../src/report/completion.ts';
import { emptyFolder, TWO_TOWNS, tampung } from '../program.ts';

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

  test('completes values that the scenario has, also behind "=", which it takes for a word', async () => {
    const run = (...words: string[]) => completes('tampung', 'run', TWO_TOWNS, ...words);
    expect(await run('--option', 'm')).toBe('more-match');
    expect(await run('--option', '=')).toBe('base\nmore-match');
    expect(await run('--only', '=', '35,9')).toBe('35,94\n35,94.01');
    expect(await run('--set', 'match.sp')).toBe('match.speed=');
    expect(await completes('tampung', 'run', 'none.yaml', '--option', '')).toBe('');
  });

  test('looks no further than the cursor', async () => {
    const lines = [
      PROGRAM,
      `source '${await scriptOf('bash')}'`,
      `COMP_WORDS=(tampung run '${TWO_TOWNS}' --option mo --json) COMP_CWORD=4`,
      '_tampung',
      `echo "\${COMPREPLY[@]}"`,
    ];
    const { stdout } = spawnSync('bash', ['-c', lines.join('\n')], { encoding: 'utf8' });
    expect(stdout.trim()).toBe('more-match');
  });

  test('runs nothing that stands in what is offered', async () => {
    const program = `tampung() { echo 'a$(echo run >&2)'; }`;
    const lines = [program, `source '${await scriptOf('bash')}'`, 'COMP_WORDS=(tampung a)'];
    lines.push('COMP_CWORD=1', '_tampung', `echo "\${COMPREPLY[@]}"`);
    const { stdout, stderr } = spawnSync('bash', ['-c', lines.join('\n')], { encoding: 'utf8' });
    expect(stdout.trim()).toBe('a$(echo run >&2)');
    expect(stderr).toBe('');
  });
});

describe.runIf(has('fish'))('fish', () => {
  const completes = async (line: string) => {
    const program = `function tampung; node '${resolve('bin/tampung.js')}' $argv; end`;
    const lines = [program, `source '${await scriptOf('fish')}'`, `complete -C "${line}"`];
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'mine.yaml'), '');
    return spawnSync('fish', ['-c', lines.join('\n')], { cwd, encoding: 'utf8' }).stdout.trim();
  };

  test('completes a command, values with what they mean, and else files', async () => {
    expect(await completes('tampung ver')).toMatch(/^verify\tRun the textbook models/);
    expect(await completes(`tampung run '${TWO_TOWNS}' --option `)).toBe('base\nmore-match');
    expect(await completes(`tampung run '${TWO_TOWNS}' --only=35.`)).toBe(
      '--only=35.10\tKota Barat',
    );
    expect(await completes('tampung run ')).toBe('mine.yaml');
    expect(await completes('tampung run mine.yaml --option ')).toBe('');
  });
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
    const run = ['tampung', 'run', TWO_TOWNS];
    expect(await found(...run, '--only', '35,9')).toBe('35,94:Papua\n35,94.01:Kota Timur\n');
    expect(await found(...run, '--option=m')).toBe('--option=more-match\n');
    expect(await found(...run, '--set', 'match.sp')).toMatch(/^match\.speed=:How many one/);
    expect(await found('tampung', 'run', 'none.yaml', '--option', '')).toBe('');
  },
);

test('each shell has a script of its own; another one is told so', async () => {
  const said = await Promise.all(SHELLS.map(async (shell) => tampung(['completion', shell])));
  expect(new Set(said.map(({ stdout }) => stdout)).size).toBe(SHELLS.length);
  const { code, stderr } = await tampung(['completion', 'cmd']);
  expect(code).toBe(2);
  expect(stderr).toContain('bash');
});
