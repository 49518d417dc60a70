/** The first sheet of a workbook: all that its document says in words, part by part. */

import { plain } from '../names.ts';
import type { Block, Document } from './blocks.ts';
import { WORDS } from './report-words.ts';
import type { Table, Value } from './table.ts';
import { DOCUMENT } from './words.ts';

/** Two columns of text: the part, and what stands in it; tables and figures are left to other sheets. */
export function textSheet({ language, title, subtitle, source, blocks }: Document): Table {
  const rows: Value[][] = [
    [WORDS.report[language], title],
    [null, subtitle],
  ];
  let heading: string | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text;
    for (const said of textsOf(block)) {
      rows.push([heading, plain(said)]);
      heading = null;
    }
  }
  return {
    name: DOCUMENT.sheetAbout[language],
    caption: DOCUMENT.sheetAbout[language],
    columns: [
      { head: DOCUMENT.item[language], kind: 'text', width: 1.6 },
      { head: DOCUMENT.says[language], kind: 'text', width: 6 },
    ],
    rows: [...rows, [null, source]],
  };
}

function textsOf(block: Block): readonly string[] {
  if (block.kind === 'list') return block.items;
  return 'text' in block && block.kind !== 'heading' ? [block.text] : [];
}
