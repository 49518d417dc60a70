/** Bad files that are too large, too odd or too binary to keep; made here. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultLine, InputError } from '../../src/problem.ts';
import type { Choice } from '../../src/scenario/options.ts';
import { readScenario } from '../../src/scenario/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'tampung-hostile-'));

const GOOD =
  'format: 1\nname: made\nclock: {for: 1 h}\npeople: {rate: 1 /min}\nmatch: {service: 1 s}\n';
const TABLE = 'code,name,province,zone,offices\n35.10,Banyuwangi,Jawa Timur,7,24\n';

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function first(path: string, choice: Choice = {}): string {
  try {
    readScenario(path, choice);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return faultLine(error.faults[0]!).replaceAll(`${folder}/`, '');
  }
  return 'accepted';
}

const deep = (depth: number) =>
  Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:\n`).join('');

describe('texts that keep parsers busy are refused within a second', () => {
  it.each([
    ['complex keys', '? '.repeat(400), '1:1: complex keys'],
    ['a million complex keys', '? '.repeat(900_000), '1:1: complex keys'],
    ['brackets', '['.repeat(100_000), '1:33: nested deeper'],
    ['braces', `a: ${'{'.repeat(100_000)}`, '1:35: nested deeper'],
    ['a thousand blocks', deep(1000), '33:33: nested deeper'],
    ['dashes', '- '.repeat(100_000), '1:65: nested deeper'],
    ['keys in one line', 'a: '.repeat(100_000), '1:97: nested deeper'],
    ['40,000 keys', Array.from({ length: 40_000 }, (_, n) => `k${n}: 1\n`).join(''), 'too long'],
    ['300,000 items', '- 1\n'.repeat(300_000), 'too long'],
    ['commas', `a: [${','.repeat(900_000)}]`, 'too long'],
    ['comments', '# hello\n'.repeat(200_000), 'too long'],
    ['empty lines', '\n'.repeat(1_900_000), 'too long'],
    ['colons', `{${': '.repeat(100_000)}}`, 'too long'],
    ['empty quotes', '"" '.repeat(100_000), '1:97: nested deeper'],
    ['an open quote', `a: "${'x\n '.repeat(600_000)}`, '1:4: this quote is never closed'],
    ['anchors', '&a '.repeat(100_000), '1:1: anchors'],
    ['spaces', ' '.repeat(1_900_000), 'is empty'],
    ['tabs', '\t'.repeat(1_900_000), 'is empty'],
    ['exclamation marks', '!'.repeat(1_900_000), '1:1: tags'],
  ])('%s', (_, text, says) => {
    const path = write('busy.yaml', text);
    const start = performance.now();
    expect(first(path)).toContain(says);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('bytes that are no text', () => {
  it.each([
    ['empty', '', 'bad.yaml:1:1: the scenario is empty; begin with `format: 1`'],
    [
      'too large',
      'a'.repeat(2_000_001),
      'bad.yaml: has 2000001 bytes, more than 2000000; make it smaller',
    ],
    [
      'not UTF-8',
      Uint8Array.of(0x61, 0x3a, 0x20, 0xff, 0x62),
      'bad.yaml: is not UTF-8 (byte 3); save it as UTF-8',
    ],
    [
      'Latin-1',
      Uint8Array.of(0x61, 0x3a, 0x20, 0xe9, 0x0a),
      'bad.yaml: is not UTF-8 (byte 3); save it as UTF-8',
    ],
    [
      'cut inside a character',
      Uint8Array.of(0x61, 0xe2, 0x82),
      'bad.yaml: is not UTF-8 (byte 1); save it as UTF-8',
    ],
    [
      'UTF-16 LE',
      Buffer.from(`\ufeff${GOOD}`, 'utf16le'),
      'bad.yaml: is text in UTF-16; save it as UTF-8',
    ],
    [
      'UTF-16 BE',
      Uint8Array.of(0xfe, 0xff, 0, 0x61),
      'bad.yaml: is text in UTF-16; save it as UTF-8',
    ],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0), 'bad.yaml: is a gzip file; unpack it'],
    ['NUL', 'name: a\0b\n', 'bad.yaml:1:8: an invisible or control character, U+0000; take it out'],
    [
      'CR line ends',
      GOOD.replaceAll('\n', '\r'),
      'bad.yaml:1:10: a carriage return without a line feed; save it with LF or CRLF line ends',
    ],
  ])('%s', (_, content, says) => {
    expect(first(write('bad.yaml', content))).toBe(says);
  });

  it('a byte order mark and CRLF are no fault', () => {
    expect(first(write('good.yaml', `\ufeff${GOOD.replaceAll('\n', '\r\n')}`))).toBe('accepted');
  });
});

describe('paths that lead astray', () => {
  it('a scenario that is not there, a folder, a pipe', () => {
    expect(first(join(folder, 'none.yaml'))).toBe('none.yaml: does not exist; check the path');
    mkdirSync(join(folder, 'sub'));
    expect(first(join(folder, 'sub'))).toBe('sub: is not a regular file; name a file');
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(first(join(folder, 'pipe'))).toBe('pipe: is not a regular file; name a file');
    expect(first('/dev/zero')).toBe('/dev/zero: is not a regular file; name a file');
    expect(first(`${folder}/a\0b`)).toMatch(/is no path: it holds a NUL character; retype it$/);
  });

  it('links are followed, and must stay in the folder', () => {
    const outside = mkdtempSync(join(tmpdir(), 'tampung-outside-'));
    writeFileSync(join(outside, 'places.csv'), TABLE);
    symlinkSync(join(outside, 'places.csv'), join(folder, 'out.csv'));
    symlinkSync('loop.csv', join(folder, 'loop.csv'));
    write('in.csv', TABLE);
    symlinkSync('in.csv', join(folder, 'link.csv'));
    const says = (table: string) =>
      first(write('paths.yaml', `${GOOD}places: {table: ${table}}\n`));
    expect(says('link.csv')).toBe('accepted');
    expect(says('out.csv')).toContain("out.csv lies outside the scenario's folder");
    expect(says('loop.csv')).toContain('loop.csv is a symbolic link that leads back to itself');
    expect(says('pipe')).toContain('pipe is not a regular file');
  });

  it('a folder whose name only begins alike is outside', () => {
    mkdirSync(join(folder, 'base'));
    mkdirSync(join(folder, 'base-evil'));
    write('base-evil/t.csv', TABLE);
    const path = write('base/s.yaml', `${GOOD}places: {table: ../base-evil/t.csv}\n`);
    expect(first(path)).toContain('lies outside');
  });
});

describe('tables', () => {
  const says = (content: string | Uint8Array) => {
    write('t.csv', content);
    return first(write('tables.yaml', `${GOOD}places: {table: t.csv}\n`));
  };

  it.each([
    [
      'xlsx',
      Uint8Array.of(0x50, 0x4b, 3, 4),
      'tables.yaml:6:10: places.table: t.csv is a zip or xlsx file; save it as CSV in UTF-8',
    ],
    [
      'UTF-16',
      Buffer.from(`\ufeff${TABLE}`, 'utf16le'),
      'tables.yaml:6:10: places.table: t.csv is text in UTF-16; save it as UTF-8',
    ],
    [
      'not UTF-8',
      Uint8Array.of(0x61, 0x0a, 0xff),
      'tables.yaml:6:10: places.table: t.csv is not UTF-8 (byte 2); save it as UTF-8',
    ],
    [
      'NUL',
      `${TABLE}35.11,a\0b,c,7,1\n`,
      't.csv:3:8: an invisible or control character, U+0000; take it out',
    ],
    ['empty', '', 't.csv:1: no data rows; write a header and rows'],
    [
      'a million commas',
      `${TABLE}${','.repeat(1_000_000)}\n`,
      't.csv:3: has 1000001 cells, the header 5; mend the row',
    ],
    [
      'an endless cell',
      `${TABLE}${'x'.repeat(70_000)},b,c,7,1\n`,
      't.csv:3: a row longer than 65 536 characters; is a quote open?',
    ],
    [
      'an endless cell in quotes, of many lines',
      `${TABLE}35.11,"b, ""B""\n",c,7,1\n35.12,"${'x\n'.repeat(40_000)}",c,7,1\n35.13,b,c,7,1\n`,
      't.csv:5: a row longer than 65 536 characters; is a quote open?',
    ],
    [
      'an open quote and much behind it',
      `${TABLE}"${'x\n'.repeat(2_000_000)}`,
      't.csv:3: a quote opens here and never closes; close it',
    ],
  ])('%s', (_, content, line) => {
    const start = performance.now();
    expect(says(content)).toBe(line);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it.each([
    ['a byte order mark', `\ufeff${TABLE}`],
    ['CRLF', TABLE.replaceAll('\n', '\r\n')],
    ['CR', TABLE.replaceAll('\n', '\r')],
    ['mixed line ends', TABLE.replace('\n', '\r\n')],
    ['no last line end', TABLE.trimEnd()],
    ['empty lines', TABLE.replaceAll('\n', '\n\n  \n')],
    ['spaces round cells', TABLE.replaceAll(',', ' , ')],
  ])('%s is no fault', (_, content) => {
    expect(says(content)).toBe('accepted');
  });
});
