/** A document as Markdown (CommonMark with the tables of GitHub), its charts linked beside it. */

import { format } from '../format.ts';
import type { Block, Document } from './blocks.ts';
import { type Table, textsOf } from './table.ts';

export function markdown(document: Document): string {
  const { title, subtitle, source, blocks } = document;
  const pieces = [
    `# ${inline(title)}`,
    `*${inline(subtitle)}*`,
    ...blocks.map((block) => piece(block, document)),
    '---',
    `*${inline(source)}*`,
  ];
  return `${pieces.join('\n\n')}\n`;
}

function piece(block: Block, document: Document): string {
  switch (block.kind) {
    case 'heading':
      return `${block.level === 2 ? '###' : '##'} ${inline(block.text)}`;
    case 'text':
      return inline(block.text);
    case 'lead':
      return `> ${inline(block.text)}`;
    case 'code':
      return fenced(block.text);
    case 'list':
      return block.items.map((item) => `- ${inline(item)}`).join('\n');
    case 'figure': {
      const { id, language, title } = block.chart;
      const caption = block.caption === undefined ? '' : `\n\n*${inline(block.caption)}*`;
      return `![${inline(title)}](charts/${id}.${language}.png)${caption}`;
    }
    case 'table':
      return `*${inline(block.caption)}*\n\n${rows(block.table, document)}`;
  }
}

function rows(table: Table, { language }: Document): string {
  const { columns } = table;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ head }) => inline(head))),
    line(columns.map(({ kind }) => (kind === 'text' ? '---' : '---:'))),
    ...textsOf(table, format(language)).map((cells, row) => {
      const texts = cells.map(inline);
      return line(table.groups?.includes(row) ? [`**${texts[0]}**`, ...texts.slice(1)] : texts);
    }),
  ].join('\n');
}

/** Text from data stays text: no mark-up, no HTML, no end of a cell, no line break. */
function inline(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_{}[\]#!|<>&~$]/g, '\\$&')
    .replace(/^(\s*\d*)([-+.)])(?=\s)/, '$1\\$2');
}

/** A fence longer than any within. */
function fenced(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}
