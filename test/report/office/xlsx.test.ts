import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { workbookOf } from '../../../src/report/document/workbook.ts';
import { xlsx } from '../../../src/report/office/xlsx.ts';
import { toldOf } from '../told.ts';
import { parsed } from './parsed.ts';
import { HOSTILE, table } from './sample.ts';

const book = { title: HOSTILE, source: HOSTILE, creator: 'Tampung 0.0.0', language: 'id' } as const;
const bytes = xlsx([table, { ...table, name: 'b' }], book);
const parts = unzipSync(bytes);
const part = (name: string) => strFromU8(parts[name]!);
const sheet = part('xl/worksheets/sheet1.xml');

test('the same tables give the same bytes', () => {
  const again = xlsx([table, { ...table, name: 'b' }], book);
  expect(Buffer.from(again).equals(bytes)).toBe(true);
});

test('every part is well-formed and has its type; a table has its sheet', () => {
  const types = part('[Content_Types].xml');
  for (const name of Object.keys(parts)) {
    expect(() => parsed(part(name)), name).not.toThrow();
    if (name.startsWith('xl/') && !name.includes('_rels')) expect(types).toContain(`"/${name}"`);
  }
  expect(part('xl/workbook.xml').match(/<sheet name="[^"]*"/g)).toEqual([
    '<sheet name="Kabupaten dan kota"',
    '<sheet name="b"',
  ]);
});

test('numbers are numbers with a format, times are hours, what is not there is empty', () => {
  expect(sheet).toContain('<c r="B2" s="2"><v>15600</v></c>');
  expect(sheet).toContain('<c r="C2" s="4"><v>0.0004</v></c>');
  expect(sheet).toContain('<c r="D2" s="5"><v>2</v></c>');
  expect(sheet).toContain('<c r="E2" s="6"><v>81500000000</v></c>');
  expect(sheet).toContain('>Lama (jam)<');
  expect(sheet).not.toContain('r="B3"');
  expect(sheet).toContain('r="D3" s="0" t="inlineStr"');
  // The places in the list of looks: one number format each.
  const looks = part('xl/styles.xml')
    .match(/<cellXfs.*<\/cellXfs>/)![0]
    .match(/numFmtId="\d+"/g)!;
  expect(looks.map((one) => Number(/\d+/.exec(one)![0]))).toEqual([
    0, 0, 3, 164, 165, 4, 166, 0, 9, 167, 0, 168, 169, 170, 171,
  ]);
});

test('what shares differ by is points with a sign; other differences are what their rows are', () => {
  const columns = [{ head: 'd', kind: 'points' } as const, { head: 'p', kind: 'rupiah' } as const];
  const kinds = ['share', 'time', 'count'] as const;
  const rows = [
    [-0.034, 1],
    [-7200, 2],
    [-51, 3],
  ];
  const own = xlsx([{ name: 'a', caption: 'a', columns, kinds, rows }], book);
  const made = strFromU8(unzipSync(own)['xl/worksheets/sheet1.xml']!);
  expect(made).toContain('<c r="A2" s="11"><v>-3.4000000000000004</v></c>');
  expect(made).toContain('<c r="A3" s="9"><v>-2</v></c>');
  expect(made).toContain('<c r="A4" s="2"><v>-51</v></c>');
  expect(made).toContain('<c r="B3" s="6"><v>2</v></c>');
});

test('what one decimal would show as 0 has more: less than 0.05 points, three minutes, a twentieth', () => {
  const columns = [{ head: 'd', kind: 'points' } as const];
  const kinds = ['share', 'time', 'count', 'count'] as const;
  const rows = [[-0.000_25], [-90], [0.04], [0]];
  const own = unzipSync(xlsx([{ name: 'a', caption: 'a', columns, kinds, rows }], book));
  const made = strFromU8(own['xl/worksheets/sheet1.xml']!);
  expect(made).toContain('<c r="A2" s="13"><v>-0.025</v></c>');
  expect(made).toContain('<c r="A3" s="14"><v>-0.025</v></c>');
  expect(made).toContain('<c r="A4" s="12"><v>0.04</v></c>');
  expect(made).toContain('<c r="A5" s="2"><v>0</v></c>');
  expect(strFromU8(own['xl/styles.xml']!)).toContain(
    'numFmtId="170" formatCode="+0.0########&quot; poin&quot;;-0.0########&quot; poin&quot;;0"',
  );
});

test('a share that is neither nothing nor all is never shown as either', () => {
  const shares = (values: readonly number[]) =>
    strFromU8(
      unzipSync(
        xlsx(
          [
            {
              name: 'a',
              caption: 'a',
              columns: [{ head: 's', kind: 'share' }],
              rows: values.map((value) => [value]),
            },
          ],
          book,
        ),
      )['xl/worksheets/sheet1.xml']!,
    ).match(/s="[48]"/g);
  expect(shares([0, 0.0004, 0.5, 0.9996, 1])).toEqual([8, 4, 4, 4, 8].map((look) => `s="${look}"`));
  expect(part('xl/styles.xml')).toContain(
    'formatCode="[&lt;0.001]&quot;&lt; 0,1%&quot;;[&gt;0.999]&quot;&gt; 99,9%&quot;;0.0%"',
  );
});

test('a head stands where what is below it does: of words at the left, of figures at the right', () => {
  const looks = part('xl/styles.xml')
    .match(/<cellXfs.*<\/cellXfs>/)![0]
    .match(/<xf .*?<\/xf>/g)!;
  const heads = table.columns.map((_, i) => {
    const cell = new RegExp(`<c r="${'ABCDEFGH'[i]}1" s="(\\d+)"`).exec(sheet)!;
    return /horizontal="(\w+)"/.exec(looks[Number(cell[1])]!)![1];
  });
  expect(heads).toEqual(table.columns.map(({ kind }) => (kind === 'text' ? 'left' : 'right')));
  expect(new Set(heads).size).toBe(2);
});

test('the head stays in sight', () => {
  expect(sheet).toContain(
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
  );
});

test('on paper a sheet is as wide as a page, with its head, its caption, its book and a number on each', () => {
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(sheet).toMatch(/<pageSetup paperSize="9" [^>]*fitToWidth="1" fitToHeight="0"\/>/);
  // A sign of the foot would begin with a single one.
  expect(sheet).toMatch(/<oddHeader>&amp;L=HYPERLINK\([^<]* &amp;&amp; [^<]*<\/oddHeader>/);
  expect(sheet).toMatch(/<oddFooter>&amp;L=HYPERLINK\([^<]*&amp;R&amp;P \/ &amp;N<\/oddFooter>/);
  expect(part('xl/workbook.xml')).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Kabupaten dan kota\'!$1:$1</definedName>',
  );
});

test('a long text goes on in the next line of its cell', () => {
  const [text] = part('xl/styles.xml').match(/<xf [^>]*applyAlignment[\s\S]*?<\/xf>/)!;
  expect(text).toContain('wrapText="1"');
  const said = (length: number) => {
    const columns = [{ head: 'a', kind: 'text' }] as const;
    const long = { name: 'a', caption: 'a', columns, rows: [['x'.repeat(length)], [7]] };
    return strFromU8(unzipSync(xlsx([long], book))['xl/worksheets/sheet1.xml']!);
  };
  expect(said(100)).toContain('<row r="2" ht="120" customHeight="1">');
  expect(said(100)).toContain('<row r="3">');
  expect(said(5)).toContain('<row r="2">');
  expect(said(9_999)).toContain(' ht="409"');
});

test('the first sheet says what it is about, where it is from, and which sheets are of one replication', async () => {
  const about = async (replications: number) => {
    const [first] = workbookOf(await toldOf(replications), 'en');
    expect(first!.name).toBe('Overview');
    return first!.rows.map((cells) => cells.join(': '));
  };
  const three = await about(3);
  expect(three[0]).toBe('Simulation report: Two towns');
  expect(three).toContainEqual(expect.stringMatching(/^Answer: Of the /));
  expect(three).toContainEqual(
    expect.stringMatching(/^Sheets: Delays, Stages: replication \d of 3; the others are means/),
  );
  expect(three).toContainEqual(expect.stringMatching(/^: Source: Tampung 0\.0\.0 simulation/));
  expect(three.at(-1)).toBe('To get these results again: tampung run two-towns.yaml');
  expect((await about(1)).join()).not.toContain('Sheets:');
});

test('no text is a formula, or mark-up', () => {
  for (const name of Object.keys(parts)) {
    expect(part(name)).not.toMatch(/<f[ >/]/);
    expect(part(name)).not.toContain('<script>');
  }
  expect(sheet).toMatch(/<c r="A2" s="7" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK\(/);
  expect(sheet).toContain('<c r="A3" s="7" t="inlineStr"><is><t xml:space="preserve">+1<');
  expect(part('xl/styles.xml')).toContain('quotePrefix="1"');
});

test('the workbook of a run has every regency and every day, under names that are allowed', async () => {
  const told = await toldOf(3);
  const tables = workbookOf(told, 'id');
  const { plan, daily, estimates } = told.study;
  const find = (name: string) => tables.find((one) => one.name === name)!;
  expect(find('Kabupaten dan kota').rows).toHaveLength(plan.regencies.length);
  expect(find('Harian').rows).toHaveLength(daily.days);
  const recorded = estimates.find((one) => one.place === '94.01' && one.measure === 'recorded')!;
  expect(find('Kabupaten dan kota').rows[1]![3]).toBe(recorded.value);
  for (const language of ['id', 'en'] as const) {
    const names = workbookOf(told, language).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  }
  for (const { columns, rows } of tables)
    for (const row of rows) expect(row).toHaveLength(columns.length);
});
