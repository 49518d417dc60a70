/** Where the texts of a picture stand, from its SVG: for tests that none is clipped or lies on another. */

import { textWidth, type Weight } from '../../src/report/chart/font.ts';

interface Label {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of its capitals: what hangs below the line may touch what stands on the next one. */
  readonly top: number;
  readonly bottom: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Height of capitals in Source Sans 3, as a part of the size. */
const CAPITAL = 0.66;

/** All texts; one drawn twice in the same place, as with a halo, once. */
export function labelsOf(svg: string): Label[] {
  const found = new Map<string, Label>();
  const above: Place[] = [{ x: 0, y: 0 }];
  for (const [tag, name, content] of svg.matchAll(/<(\/?[a-z]+)\b[^>]*>([^<]*)/g)) {
    const { x, y } = above.at(-1)!;
    if (name === '/g') above.pop();
    if (name === 'g' && !/\/>/.test(tag)) {
      const moved = movedBy(tag);
      above.push({ x: x + moved.x, y: y + moved.y });
    }
    if (name !== 'text' || content === '') continue;
    const label = labelOf(tag, content!, { x, y });
    found.set(JSON.stringify(label), label);
  }
  return [...found.values()];
}

/** Pairs that lie on each other, by more than half a pixel both ways. */
export function overlapping(labels: readonly Label[]): string[] {
  const deep = (low: number, high: number) => high - low > 0.5;
  return labels.flatMap((a, i) =>
    labels.slice(i + 1).flatMap((b) => {
      const across = deep(Math.max(a.left, b.left), Math.min(a.right, b.right));
      const down = deep(Math.max(a.top, b.top), Math.min(a.bottom, b.bottom));
      return across && down ? [`"${a.text}" and "${b.text}"`] : [];
    }),
  );
}

/** Texts that leave the picture. */
export function clipped(labels: readonly Label[], svg: string): string[] {
  const [width, height] = [number(svg, 'width', 0), number(svg, 'height', 0)];
  return labels
    .filter(({ left, right, top, bottom }) => {
      return left < -0.5 || right > width + 0.5 || top < -0.5 || bottom > height + 0.5;
    })
    .map(({ text }) => text);
}

function labelOf(tag: string, content: string, from: Place): Label {
  const text = content.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ENTITIES[name]!);
  const size = number(tag, 'font-size', 11);
  const weight = /font-weight="(600|bold)"/.exec(tag)?.[1];
  const width = textWidth(text, size, weight === undefined ? 400 : (600 satisfies Weight));
  const moved = movedBy(tag);
  const x = from.x + moved.x + number(tag, 'x', 0);
  const y = from.y + moved.y + number(tag, 'y', 0);
  const anchor = /text-anchor="(\w+)"/.exec(tag)?.[1];
  const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  if (/rotate\((?!0)/.test(tag)) throw new RangeError(`a text that is turned: ${tag}`);
  return { text, left, right: left + width, top: y - CAPITAL * size, bottom: y };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

function movedBy(tag: string): Place {
  const [, x = '0', y = '0'] = /translate\(([-\d.e]+)[, ]([-\d.e]+)\)/.exec(tag) ?? [];
  return { x: Number(x), y: Number(y) };
}

function number(tag: string, name: string, otherwise: number): number {
  const found = new RegExp(` ${name}="([-\\d.]+)(px)?"`).exec(tag)?.[1];
  return found === undefined ? otherwise : Number(found);
}
