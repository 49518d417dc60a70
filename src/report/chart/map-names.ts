/** Which places of a map have their names beside them, and where. */

import type { Spec } from './chart.ts';
import { textWidth } from './font.ts';
import { haloed } from './layers.ts';
import { INK } from './palette.ts';
import { SIZE } from './style.ts';

/** A circle on a map with the name of its place. */
interface Named {
  /** Its middle [px], and its area [px²]. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly name: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface PlacedName {
  readonly text: string;
  /** The middle of its left edge [px]. */
  readonly x: number;
  readonly y: number;
}

/** A map of more places than these has names in its table only. */
const MOST = 40;
/** Between a circle and its name, and the height of a name [px]. */
const GAP = 4;
const HIGH = 13;

/**
 * Names right of their circles, or left, above or below, where they cover no circle and no other name and stay
 * inside; those of the largest circles first. A name without room is left out; of many places so are all.
 * @param inside the frame of the map [px]
 */
export function placedNames(places: readonly Named[], inside: Box): PlacedName[] {
  if (places.length > MOST) return [];
  const taken = places.map(circleBox);
  const found: PlacedName[] = [];
  for (const place of [...places].sort((a, b) => b.size - a.size)) {
    const wide = textWidth(place.name, SIZE);
    const box = around(place, wide).find(
      (one) => isWithin(one, inside) && !taken.some((other) => overlaps(one, other)),
    );
    if (place.name === '' || box === undefined) continue;
    taken.push(box);
    found.push({ text: place.name, x: box.left, y: (box.top + box.bottom) / 2 });
  }
  return found;
}

/** The names as they are drawn. */
export function nameLayers(names: readonly PlacedName[]): Spec[] {
  if (names.length === 0) return [];
  const plain = { type: 'quantitative', scale: null, axis: null };
  return haloed({
    data: { values: names },
    mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: SIZE, color: INK },
    encoding: {
      x: { field: 'x', ...plain },
      y: { field: 'y', ...plain },
      text: { field: 'text' },
    },
  });
}

function radius({ size }: Named): number {
  return Math.sqrt(size / Math.PI);
}

function circleBox(place: Named): Box {
  return boxAt(place.x - radius(place), place.y, 2 * radius(place), 2 * radius(place));
}

/** Where the name of a place may stand, the best first. */
function around(place: Named, wide: number): Box[] {
  const { x, y } = place;
  const off = radius(place) + GAP;
  const level = off - GAP / 2 + HIGH / 2;
  return [
    boxAt(x + off, y, wide, HIGH),
    boxAt(x - off - wide, y, wide, HIGH),
    boxAt(x - wide / 2, y - level, wide, HIGH),
    boxAt(x - wide / 2, y + level, wide, HIGH),
  ];
}

/** @param y of its middle */
function boxAt(left: number, y: number, wide: number, high: number): Box {
  return { left, right: left + wide, top: y - high / 2, bottom: y + high / 2 };
}

function isWithin(box: Box, { left, right, top, bottom }: Box): boolean {
  return left <= box.left && box.right <= right && top <= box.top && box.bottom <= bottom;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
