/** The value of a flag that somebody is typing, in the words that a shell hands over. */

import { homedir } from 'node:os';

export interface Begun {
  readonly command: string;
  /** "only" */
  readonly flag: string;
  /** What of the word stands before the value: "--only=", or nothing. */
  readonly before: string;
  /** As far as it is typed. */
  readonly value: string;
  /** Words before it that are no flags, behind the command, as the program would get them. */
  readonly others: readonly string[];
}

/**
 * @param words of the line up to the cursor, the name of the program first; the last is being typed
 * @returns nothing where it is no value of a flag
 */
export function begunValue(words: readonly string[]): Begun | undefined {
  const [, command = '', ...typed] = words;
  const word = typed.pop() ?? '';
  const others = typed.filter((one) => !one.startsWith('-')).map(unquoted);
  const [, before, name, value = ''] = /^(--([^=]+)=)(.*)$/s.exec(word) ?? [];
  if (before !== undefined && name !== undefined)
    return { command, flag: name, before, value, others };
  if (word.startsWith('-')) return undefined;
  const { ahead, value: whole } = rejoined(typed, word);
  const flag = ahead.at(-1);
  return flag?.startsWith('--')
    ? { command, flag: flag.slice(2), before: '', value: whole, others }
    : undefined;
}

/** Bash makes three words of --only=35, and of match.speed=4; a flag is a word of its own also then. */
function rejoined(typed: readonly string[], word: string) {
  const ahead = word === '=' ? [...typed, word] : typed;
  const value = word === '=' ? '' : word;
  if (ahead.at(-1) !== '=') return { ahead, value };
  const [parted = '', rest] = [ahead.at(-2), ahead.slice(0, -2)];
  return parted.startsWith('--')
    ? { ahead: [...rest, parted], value }
    : { ahead: rest, value: `${parted}=${value}` };
}

/** A shell hands the words over as they are typed: "~/My\ folder". */
function unquoted(word: string): string {
  return word.replace(/^~(?=\/)/, homedir()).replace(/\\(.)|['"]/g, '$1');
}
