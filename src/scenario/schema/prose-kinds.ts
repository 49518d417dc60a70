/** How text for people is written: alone, or in both languages. */

import * as z from 'zod';
import type { Prose } from '../as-read/prose.ts';
import { entriesOf, found, type Kind, kind, must, textOf, type Wrong } from './kind.ts';
import { words } from './kinds.ts';

const LANGUAGES = ['id', 'en'] as const;

/** One language alone is refused as well. */
const NEITHER = 'take both languages out';
const ONE_TEXT = 'write one text for both languages';

/** One of a title and the like, which a scenario gives in both languages. */
export function twoTexts(most: number) {
  return z.strictObject({
    id: must(words(most, NEITHER), 'In Indonesian'),
    en: must(words(most, NEITHER), 'In English'),
  });
}

/** Text alone, or one in each language; each of one to `most` characters. */
export function prose(most: number): Kind<Prose> {
  const text = { type: ['string', 'number'], maxLength: most };
  const both = {
    type: 'object',
    properties: { id: text, en: text },
    required: LANGUAGES,
    additionalProperties: false,
  };
  const note = {
    writes: 'text, or `{id: ..., en: ...}`',
    range: `at most ${most} characters`,
    json: { anyOf: [text, both] },
  };
  return kind(note, (value, wrong) => {
    if (textOf(value) !== undefined) return textIn(value, most, wrong);
    const entries = new Map(entriesOf(value) ?? []);
    const isOther = (name: string) => !LANGUAGES.some((language) => language === name);
    if (entries.size === 0 || [...entries.keys()].some(isOther))
      return wrong(
        `must be text, or one in each language, found ${found(value)}; write {id: ..., en: ...}`,
      );
    const [id, en] = LANGUAGES.map((one) => textIn(entries.get(one), most, wrong, one));
    return id === undefined || en === undefined ? undefined : { id, en };
  });
}

function textIn(value: unknown, most: number, wrong: Wrong, ...path: string[]) {
  const reading = words(most, ONE_TEXT).safeParse(value);
  return reading.success ? reading.data : wrong(reading.error.issues[0]!.message, ...path);
}
