import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docx } from '../../../src/report/office/docx.ts';
import { parsed } from './parsed.ts';
import { HOSTILE, sample, table } from './sample.ts';

const bytes = docx(sample, 'Tampung 0.0.0');
const parts = unzipSync(bytes);
const part = (name: string) => strFromU8(parts[name]!);
const body = part('word/document.xml');

test('the same document gives the same bytes, in whatever time zone', () => {
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Asia/Jayapura';
  const again = docx(sample, 'Tampung 0.0.0');
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(Buffer.from(again).equals(bytes)).toBe(true);
  // The date of every entry is 1 January 1980: 0x0021.
  expect(Buffer.from(bytes).readUInt16LE(12)).toBe(0x21);
});

test('every part is well-formed, has its type, and every relation has its target', () => {
  const types = part('[Content_Types].xml');
  for (const name of Object.keys(parts)) {
    if (/\.(png|svg)$/.test(name)) continue;
    expect(() => parsed(part(name)), name).not.toThrow();
    if (name.startsWith('word/') && !name.includes('_rels')) expect(types).toContain(`"/${name}"`);
  }
  const relations = part('word/_rels/document.xml.rels');
  const targets = Array.from(relations.matchAll(/Id="([^"]*)"[^>]*Target="([^"]*)"/g));
  for (const [, , target] of targets) expect(parts[`word/${target}`], target).toBeDefined();
  const known = targets.map(([, id]) => id);
  for (const [, id] of body.matchAll(/r:(?:embed|id)="([^"]*)"/g)) expect(known).toContain(id);
});

test('headings are headings, and each style that is used is there', () => {
  const styles = part('word/styles.xml');
  expect(styles).toContain(
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>',
  );
  for (const [, id] of body.matchAll(/<w:(?:pStyle|tblStyle) w:val="([^"]*)"/g))
    expect(styles).toContain(`w:styleId="${id}"`);
  expect(styles).toContain('<w:lang w:val="id-ID"');
});

test('a picture is as wide as the text, with words for those who do not see it', () => {
  expect(body).toContain('<wp:extent cx="6120000" cy="3060000"/>');
  expect(body).toMatch(/<wp:docPr id="1" name="worst" descr="=HYPERLINK\(&quot;x&quot;\)/);
  expect(parts['word/media/picture1.png']).toHaveLength(66);
});

test('a picture with shapes has both: the shapes for who can draw them, the dots for the rest', () => {
  const blocks = sample.blocks.map((block) =>
    block.kind === 'figure'
      ? { ...block, chart: { ...block.chart, shapes: '<svg xmlns="http://www.w3.org/2000/svg"/>' } }
      : block,
  );
  const both = unzipSync(docx({ ...sample, blocks }, 'Tampung 0.0.0'));
  const text = (name: string) => strFromU8(both[name]!);
  expect(text('word/document.xml')).toMatch(
    /<a:blip r:embed="picture1"><a:extLst>.*<asvg:svgBlip [^>]* r:embed="shapes1"\/>.*<\/a:blip>/,
  );
  expect(text('word/_rels/document.xml.rels')).toMatch(
    /Id="shapes1"[^>]*Target="media\/shapes1.svg"/,
  );
  expect(both['word/media/shapes1.svg']).toBeDefined();
  expect(text('[Content_Types].xml')).toContain('Extension="svg" ContentType="image/svg+xml"');
});

test('a table stays with its caption, its rows are whole, its head comes again', () => {
  expect(body).toMatch(
    /<w:pStyle w:val="Caption"\/><w:keepNext\/><\/w:pPr><w:r><w:t xml:space="preserve">Tabel 1\. x<\/w:t><\/w:r><\/w:p><w:tbl>/,
  );
  const rows = body.match(/<w:tr>.*?<\/w:tr>/g)!;
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row).toContain('<w:cantSplit/>');
  expect(rows[0]).toContain('<w:tblHeader/>');
  // All but the last keep to the next.
  expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, false]);
  expect(rows[1]).toContain('>15.600<');
  expect(rows[1]).toContain('>&lt;\u00a00,1%<');
  expect(rows[1]).toContain('>Rp81,5\u00a0miliar<');
});

test('a table too tall to stay on a page may break between any two of its rows', () => {
  const rows = (count: number, text: string) => {
    const rows = Array.from({ length: count }, () => [text, 1, 1, 1, 1]);
    const blocks = [{ kind: 'table', caption: 'x', table: { ...table, rows } }] as const;
    const xml = strFromU8(unzipSync(docx({ ...sample, blocks }, 'x'))['word/document.xml']!);
    // Without its head, which keeps to the first.
    return xml.match(/<w:tr>.*?<\/w:tr>/g)!.slice(1);
  };
  const kept = (all: readonly string[]) =>
    all.filter((row) => row.includes('<w:keepNext/>')).length;
  expect(kept(rows(20, 'Aceh'))).toBe(19);
  expect(kept(rows(40, 'Aceh'))).toBe(0);
  expect(kept(rows(20, 'kata '.repeat(40)))).toBe(0);
});

test('hostile text stays text, wherever it stands', () => {
  for (const name of ['word/document.xml', 'word/footer.xml', 'docProps/core.xml']) {
    expect(part(name)).not.toContain('<script>');
    expect(part(name)).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt; &amp; \\u{0}\\u{202e}\ufffd',
    );
  }
  expect(body.match(/<w:t [^>]*>=HYPERLINK/g)!.length).toBeGreaterThan(6);
  expect(HOSTILE).toContain('\u0000');
});

test('properties hold no date', () => {
  expect(part('docProps/core.xml')).toContain('<dc:creator>Tampung 0.0.0</dc:creator>');
  expect(part('docProps/core.xml')).not.toMatch(/\d{4}-\d\d-\d\d/);
});

test('a row that only says what those below it are of is one cell, and stays with them', () => {
  const block = { kind: 'table', caption: 'c', table: { ...table, groups: [0] } } as const;
  const own = unzipSync(docx({ ...sample, blocks: [block] }, 'x'))['word/document.xml']!;
  const text = strFromU8(own);
  expect(() => parsed(text)).not.toThrow();
  expect(text).toContain(`<w:gridSpan w:val="${table.columns.length}"/>`);
  expect(text).toMatch(/<w:pStyle w:val="Group"\/><w:keepNext\/>/);
});
