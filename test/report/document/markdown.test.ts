import { expect, test } from 'vitest';
import type { Block, Document } from '../../../src/report/document/blocks.ts';
import { markdown } from '../../../src/report/document/markdown.ts';

const of = (...blocks: readonly Block[]): Document => ({
  language: 'id',
  title: 'A',
  subtitle: 'b',
  source: 'c',
  blocks,
});
const body = (...blocks: readonly Block[]) =>
  markdown(of(...blocks)).slice('# A\n\n*b*\n\n'.length, -'\n\n---\n\n*c*\n'.length);

test('text from data stays text', () => {
  const hostile = '<script>alert(1)</script> [x](javascript:1) *a* `b` | c\n# d';
  expect(body({ kind: 'text', text: hostile })).toBe(
    '\\<script\\>alert(1)\\</script\\> \\[x\\](javascript:1) \\*a\\* \\`b\\` \\| c \\# d',
  );
  expect(body({ kind: 'text', text: '1. x' })).toBe('1\\. x');
  expect(body({ kind: 'text', text: '- x' })).toBe('\\- x');
  expect(body({ kind: 'code', text: 'a ``` b' })).toBe('````\na ``` b\n````');
});

test('a table has numbers as its readers write them', () => {
  const table = {
    name: 't',
    caption: 't',
    columns: [
      { head: 'Nama', kind: 'text' },
      { head: 'Jumlah', kind: 'count' },
    ],
    rows: [
      ['a|b', 15_600],
      ['c', null],
    ],
  } as const;
  expect(body({ kind: 'table', table, caption: 'Tabel 1. t' })).toBe(
    '*Tabel 1. t*\n\n| Nama | Jumlah |\n| --- | ---: |\n| a\\|b | 15.600 |\n| c | – |',
  );
});

test('a row that only says what those below it are of is bold and has no dashes', () => {
  const columns = [{ head: 'A', kind: 'text' } as const, { head: 'B', kind: 'count' } as const];
  const rows = [['x*'], ['y', 1]];
  const table = { name: 'n', caption: 'c', columns, rows, groups: [0] };
  expect(body({ kind: 'table', caption: 'c', table })).toContain('| **x\\*** |  |\n| y | 1 |');
});
