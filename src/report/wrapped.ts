/** Text for a terminal of 80 columns. */

/** Columns of a line. */
export const COLUMNS = 80;

/** Lines as one text: each ended by a line break, with the spaces that a terminal breaks at, and none at its end. */
export function screen(lines: readonly string[]): string {
  return lines.map((line) => `${line.replaceAll('\u00a0', ' ').trimEnd()}\n`).join('');
}

/** Lines of at most `COLUMNS`, those after the first set in by `indent`. */
export function wrapped(text: string, indent = 2): string[] {
  const lines: string[] = [];
  for (const word of text.replaceAll('\u00a0', ' ').split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= COLUMNS) {
      lines[lines.length - 1] += ` ${word}`;
    } else lines.push(line === undefined ? word : `${' '.repeat(indent)}${word}`);
  }
  return lines;
}

/** At most so many columns, with an ellipsis for what was cut off. */
export function cut(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join('')}…`;
}

/** The same of a name: names of options often begin alike, so that both ends stay. */
export function cutWithin(text: string, width: number): string {
  const characters = [...text];
  if (characters.length <= width) return text;
  const tail = Math.floor((width - 1) / 2);
  return `${cut(text, width - tail)}${characters.slice(-tail).join('')}`;
}
