import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, inside, shell, tampung } from './program.ts';

describe('a scenario of one’s own', () => {
  test('with its tables, under its name, and the next command works', async () => {
    const cwd = emptyFolder();
    const made = await tampung(['new', 'my-plan', '--lang', 'en'], { cwd });
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toMatch(/^wrote my-plan\.yaml\n/);
    expect(made.stdout).toMatch(/\nNext: edit it, then tampung check my-plan\.yaml\n$/);
    expect(inside(cwd)).toEqual([
      'data',
      'data/holidays.csv',
      'data/regencies.csv',
      'my-plan.yaml',
      'scenario.schema.json',
    ]);
    const text = (path: string) => readFileSync(path, 'utf8');
    expect(text(join(cwd, 'my-plan.yaml'))).toBe(
      text('scenarios/september-2016.yaml').replace(
        '\nname: september-2016\n',
        '\nname: my-plan\n',
      ),
    );
    expect(text(join(cwd, 'data/regencies.csv'))).toBe(text('scenarios/data/regencies.csv'));
    const checked = await tampung(['check', 'my-plan.yaml', '--lang', 'en'], { cwd });
    expect(checked.code).toBe(0);
    expect(checked.stdout).toContain('(my-plan), option base: valid');
  });

  test('--from another; tables that are there already stay', async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'data'));
    copyFileSync('scenarios/data/regencies.csv', join(cwd, 'data/regencies.csv'));
    const made = await tampung(['new', 'p', '--from', 'deadline-2018', '--lang', 'id'], { cwd });
    expect(made.code).toBe(0);
    expect(made.stdout).toBe(
      'ditulis p.yaml\nditulis scenario.schema.json\nditulis data/holidays-other.csv\n' +
        'Berikutnya: ubah, lalu tampung check p.yaml\n',
    );
  });

  test('from a small one of any city, that runs at once', async () => {
    const cwd = emptyFolder();
    const made = await tampung(['new', 'desk', '--from', 'service-desk', '--lang', 'en'], { cwd });
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(inside(cwd)).toEqual(['desk.yaml', 'scenario.schema.json']);
    const ran = await tampung(['run', 'desk.yaml', '--no-charts', '--lang', 'en'], { cwd });
    expect(ran.stdout).toContain('A service desk with a server behind it (desk)');
    expect(ran.stdout).not.toContain('WIB');
  });

  test('--list shows every one with its title and question', async () => {
    const { code, stdout } = await tampung(['new', '--list', '--lang', 'en']);
    expect(code).toBe(0);
    const names = readdirSync('scenarios', { recursive: true, encoding: 'utf8' });
    const scenarios = names.filter((name) => name.endsWith('.yaml'));
    expect(scenarios).toContain(join('theory', 'mmc.yaml'));
    for (const name of scenarios)
      expect(stdout).toMatch(
        new RegExp(`^${name.slice(0, -5).replaceAll('\\', '/')}\\n {2}\\S`, 'm'),
      );
    const other = await tampung(['new', '--list', '--lang', 'id']);
    expect(other.stdout).toContain('\ntheory/mm1\n  Satu server dan satu antrean (M/M/1)\n');
    expect(stdout).not.toContain('\n\n');
    expect(stdout).toContain('\nseptember-2016\n  The e-KTP recording surge, September 2016\n');
  });
});

describe('what cannot be made: exit 2, nothing written, nothing replaced', () => {
  test.each([
    [['new'], 'a name is missing'],
    [['new', 'My Plan'], '"My Plan" is no name for a scenario'],
    [['new', '../up'], '"../up" is no name for a scenario'],
    [['new', 'x', '--from', 'septemer-2016'], 'did you mean september-2016'],
    [['new', 'x', '--from', '../package'], 'no scenario "../package" to begin from'],
  ])('%j', async (words, expected) => {
    const cwd = emptyFolder();
    const { code, stderr } = await tampung(words, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
    expect(inside(cwd)).toEqual([]);
  });

  test.each(['x.yaml', 'data/holidays.csv'])('where %s is there already', async (path) => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'data'));
    writeFileSync(join(cwd, path), 'mine\n');
    const before = inside(cwd);
    const { code, stderr } = await tampung(['new', 'x'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(`${path} is there already; choose another name, or another folder`);
    expect(inside(cwd)).toEqual(before);
    expect(readFileSync(join(cwd, path), 'utf8')).toBe('mine\n');
  });

  test('where the disk takes a part, nothing of it stays in the way', () => {
    const { cwd, status, stderr } = shell('ulimit -f 40; TAMPUNG new x');
    expect(status).toBe(4);
    expect(stderr).toBe(
      'tampung: scenario.schema.json: file too large (EFBIG); no results were written\n',
    );
    expect(inside(cwd)).toEqual([]);
  });
});
