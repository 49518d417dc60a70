/** Files of office programs: parts in a ZIP, the same bytes for the same parts on every machine. */

import { strToU8, type Zippable, zipSync } from 'fflate';
import { escaped } from '../escaped.ts';
import { plain } from '../names.ts';

/** A part by its name in the package; a picture is bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** The bytes of the file. Compression is written in JavaScript, so that no library of the machine differs. */
export function packed(parts: Parts): Uint8Array {
  // A ZIP holds local dates, the first of them this one: no part has another, wherever the machine is.
  const mtime = new Date(1980, 0, 1, 12);
  const entries = Object.entries(parts).map(([name, part]) => {
    const isText = typeof part === 'string';
    // A picture is compressed already.
    return [name, [isText ? strToU8(part) : part, { level: isText ? 9 : 0, mtime }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as unknown as Zippable);
}

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text from data as text of XML: what XML does not allow is shown. */
export function words(text: string): string {
  return escaped(plain(text));
}

interface Properties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly language: string;
}

/** What an office program shows as properties. Without dates, which would be those of the making. */
export function coreProperties({ title, subject, creator, language }: Properties): string {
  return (
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${words(title)}</dc:title><dc:subject>${words(subject)}</dc:subject>` +
    `<dc:creator>${words(creator)}</dc:creator><dc:language>${language}</dc:language>` +
    '</cp:coreProperties>'
  );
}

/** @param targets by id: their kind (the end of its name) and where they are */
export function relations(targets: Readonly<Record<string, readonly [string, string]>>): string {
  const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata';
  const all = Object.entries(targets).map(([id, [kind, target]]) => {
    const type = kind === 'core-properties' ? `${core}/${kind}` : `${kinds}/${kind}`;
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  });
  return (
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `${all.join('')}</Relationships>`
  );
}

/** @param overrides content type by the name of the part */
export function contentTypes(overrides: Readonly<Record<string, string>>): string {
  const types = Object.entries(overrides).map(
    ([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`,
  );
  return (
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="png" ContentType="image/png"/>' +
    `<Default Extension="svg" ContentType="image/svg+xml"/>${types.join('')}</Types>`
  );
}

export const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';

/** How office programs name the languages. */
export const TAGS = { id: 'id-ID', en: 'en-GB' } as const;
