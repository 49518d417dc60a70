import { expect, it } from 'vitest';
import { readTable } from '../../../src/scenario/text/table-read.ts';

it('lines are those of the file, whatever is in the cells', () => {
  const table = readTable(
    'code,name\n\n35.10,"a ""quoted"", name"\n"x\ny",2\r\n  \n0101,1E5\r0,=1+1',
    't.csv',
  );
  expect(table.header).toEqual(['code', 'name']);
  expect(table.rows).toEqual([
    { line: 3, cells: ['35.10', 'a "quoted", name'] },
    { line: 4, cells: ['x\ny', '2'] },
    { line: 7, cells: ['0101', '1E5'] },
    { line: 8, cells: ['0', '=1+1'] },
  ]);
});

it.each(['\r\n', '\r'])('lines are counted alike with %j at their ends, in quotes too', (end) => {
  const text = ['code,name', '35.10,"x', 'y', 'z"', '', '0101,A'].join(end);
  expect(readTable(text, 't.csv').rows).toEqual([
    { line: 2, cells: ['35.10', 'x\ny\nz'] },
    { line: 6, cells: ['0101', 'A'] },
  ]);
});

it('cells stay text: codes keep their zeros', () => {
  expect(readTable('code\n35.10\n0101\n1E5\n', 't.csv').rows.map(({ cells }) => cells[0])).toEqual([
    '35.10',
    '0101',
    '1E5',
  ]);
});
