/** The document around the content of the page: its style, its script, and what they may do. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { FONT } from '../chart/font.ts';
import { text } from './markup.ts';
import { optionStyle } from './switches.ts';

const STYLE = new URL('../assets/page.css', import.meta.url);
const FONTS = (['Regular', 'SemiBold'] as const).map(
  (name) =>
    [
      name === 'Regular' ? 400 : 600,
      new URL(`../assets/SourceSans3-${name}.woff2`, import.meta.url),
    ] as const,
);
const SCRIPTS = ['page', 'page-numbers', 'page-pointing'].map(
  (name) => new URL(`../assets/${name}.js`, import.meta.url),
);

/** @param title as text @param content as HTML @param options that the page has */
export function shell(title: string, content: string, options: number): string {
  const style = fonts() + readFileSync(STYLE, 'utf8') + optionStyle(options);
  const script = SCRIPTS.map((file) => readFileSync(file, 'utf8')).join('');
  return [
    '<!doctype html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="${policy([style], [script])}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<title>${text(title)}</title>\n<style>${style}</style>\n</head>\n<body>\n`,
    content,
    `<script>${script}</script>\n</body>\n</html>\n`,
  ].join('');
}

/** Nothing is loaded, nothing is sent, and only the page's own style and script run. */
export function policy(styles: readonly string[], scripts: readonly string[] = []): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const only = (texts: readonly string[]) =>
    texts.length === 0 ? "'none'" : texts.map(hash).join(' ');
  return [
    "default-src 'none'",
    `style-src ${only(styles)}`,
    `script-src ${only(scripts)}`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The charts were measured in this font: another one could be wider than its place. */
export function fonts(): string {
  return FONTS.map(([weight, file]) => {
    const data = readFileSync(file).toString('base64');
    const source = `url(data:font/woff2;base64,${data})`;
    return `@font-face{font-family:'${FONT}';font-weight:${weight};src:${source}}\n`;
  }).join('');
}
