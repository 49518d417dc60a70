/** The elements of well-formed XML, for tests of what stands in what, and in which order. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

/** @param xml well-formed @returns its root */
export function elementsOf(xml: string): Element {
  type Open = Element & { readonly children: Element[] };
  const top: Open = { name: '', attributes: {}, children: [] };
  const open = [top];
  for (const [tag, close, name] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*>/g)) {
    if (close === '/') {
      open.pop();
      continue;
    }
    const pairs = Array.from(tag.matchAll(/([\w:]+)="([^"]*)"/g), ([, key, value]) => [key, value]);
    const one: Open = { name: name!, attributes: Object.fromEntries(pairs), children: [] };
    open.at(-1)!.children.push(one);
    if (!tag.endsWith('/>')) open.push(one);
  }
  return top.children[0]!;
}

/** An element and all that stand in it, from the outside in. */
export function* within(element: Element): Iterable<Element> {
  yield element;
  for (const child of element.children) yield* within(child);
}
