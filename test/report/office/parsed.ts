/** Whether XML is well-formed: every element closed by its own name, no mark-up left in text. */

/** @throws Error at the first fault */
export function parsed(xml: string): void {
  const open: string[] = [];
  let at = 0;
  for (const found of xml.matchAll(/<[^<>]*>/g)) {
    inspect(xml.slice(at, found.index));
    at = found.index + found[0].length;
    const tag = /^<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>$/.exec(found[0]);
    if (tag === null) {
      if (found.index === 0 && found[0].startsWith('<?xml')) continue;
      throw new Error(`no tag: ${found[0]}`);
    }
    const [, close, name, attributes, empty] = tag;
    inspect(attributes!);
    if (close !== '') {
      if (open.pop() !== name) throw new Error(`closed but not open: ${name}`);
    } else if (empty === '') open.push(name!);
  }
  inspect(xml.slice(at));
  if (open.length > 0) throw new Error(`not closed: ${open.join()}`);
}

function inspect(text: string): void {
  if (/[<>]|&(?!(amp|lt|gt|quot);)/.test(text)) throw new Error(`mark-up in text: ${text}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 allows none but these three
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(text))
    throw new Error('a character that XML does not allow');
}
