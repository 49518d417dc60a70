/** The document around the content of the page: its style, its script, and what they may do. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { FONT, FONT_FILES } from '../chart/font.ts';
import { text } from './markup.ts';

const STYLE = new URL('../assets/page.css', import.meta.url);
const SCRIPT = new URL('../assets/page.js', import.meta.url);

/** @param title as text @param content as HTML */
export function shell(title: string, content: string): string {
  const style = fonts() + readFileSync(STYLE, 'utf8');
  const script = readFileSync(SCRIPT, 'utf8');
  return [
    '<!doctype html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<title>${text(title)}</title>\n<style>${style}</style>\n</head>\n<body>\n`,
    content,
    `<script>${script}</script>\n</body>\n</html>\n`,
  ].join('');
}

/** Nothing is loaded, nothing is sent, and only the page's own style and script run. */
function policy(style: string, script: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The charts were measured in this font: another one could be wider than its place. */
function fonts(): string {
  return FONT_FILES.slice(0, 2)
    .map((file, i) => {
      const data = readFileSync(file).toString('base64');
      const source = `url(data:font/ttf;base64,${data})`;
      return `@font-face{font-family:'${FONT}';font-weight:${i === 0 ? 400 : 600};src:${source}}\n`;
    })
    .join('');
}
