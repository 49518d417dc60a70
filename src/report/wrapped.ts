/** Text for a terminal of 80 columns. */

const COLUMNS = 80;

/** Lines of at most 80 columns, those after the first set in by `indent`. */
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
