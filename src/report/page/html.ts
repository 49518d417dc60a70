/** A short document as HTML of its own, to be read or printed on A4: no script, no network. */

import type { Block, Document } from '../document/blocks.ts';
import { text } from './markup.ts';
import { fonts, policy } from './shell.ts';

const STYLE =
  "*{box-sizing:border-box}body{font:15px/1.45 'Source Sans 3',Arial,sans-serif;color:#1f2a33;max-width:170mm;margin:20mm auto}" +
  'h1{font-size:28px;margin:0}h2{font-size:18px;margin:1em 0 .3em}p,ul{margin:.2em 0}ul{padding-left:1.2em}' +
  '.soft{color:#5b6670}.lead{font-size:17px}svg{max-width:100%;height:auto;max-height:95mm}figure{margin:1em 0 0}pre{white-space:pre-wrap}' +
  'footer{margin-top:1.5em;font-size:11px;color:#5b6670}@page{size:A4;margin:18mm}' +
  // On paper the chart takes what the texts leave of the page, so that there is only one.
  '@media print{html,body{height:100%;margin:0}body{max-width:none;display:flex;flex-direction:column}' +
  'main{flex:1 1 auto;min-height:0;display:flex;flex-direction:column}main>*{flex:none}' +
  'main>figure{flex:0 1 95mm;min-height:0}figure svg{width:100%;height:100%}}';

export function html({ language, title, subtitle, source, blocks }: Document): string {
  const style = fonts() + STYLE;
  return (
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content="${policy([style])}">\n` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    `<title>${text(title)}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n` +
    `<h1>${text(title)}</h1>\n<p class="soft">${text(subtitle)}</p>\n${blocks.map(piece).join('')}` +
    `</main>\n<footer>${text(source)}</footer>\n</body>\n</html>\n`
  );
}

function piece(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${text(block.text)}</h2>\n`;
    case 'text':
      return `<p>${text(block.text)}</p>\n`;
    case 'lead':
      return `<p class="lead">${text(block.text)}</p>\n`;
    case 'code':
      return `<pre>${text(block.text)}</pre>\n`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${text(item)}</li>\n`).join('')}</ul>\n`;
    case 'figure':
      return `<figure>${block.chart.svg.trim()}</figure>\n`;
    case 'table':
      throw new RangeError('a short document has no tables');
  }
}
