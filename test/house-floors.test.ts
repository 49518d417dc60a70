/** The floors of the house, read from what its files import; each broken rule says what to do. */

import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, neighbours, sources } from './house.ts';

const FLOORS = [
  'cli',
  'report',
  'experiment',
  'run',
  'model',
  'scenario',
  'engine',
  'theory',
  'statistics',
];
/** Single files on the ground, below every room. */
const GROUND = ['units', 'problem'];
/** Rooms, or single files of one, that may use what only Node has. */
const NODE_USERS = [
  'cli/',
  'report/chart/font.ts',
  'report/page/shell.ts',
  'scenario/text/files.ts',
  'scenario/schema/reference.ts',
];

/** 0 for the highest floor. */
function floor(path: string): number {
  if (GROUND.some((name) => path === `${name}.ts`)) return FLOORS.length;
  return FLOORS.indexOf(path.split('/')[0]!);
}

/** Those that lead back to themselves, each with the way there. */
function circles(next: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...next.keys()].flatMap((start) => {
    const from = new Map<string, string>();
    const ahead = [start];
    for (let at = ahead.shift(); at !== undefined; at = ahead.shift())
      for (const to of next.get(at) ?? []) {
        if (from.has(to)) continue;
        from.set(to, at);
        ahead.push(to);
      }
    if (!from.has(start)) return [];
    const way = [start];
    do way.unshift(from.get(way[0]!)!);
    while (way[0] !== start);
    return [way.join(' > ')];
  });
}

/** What each imports, by the name that `of` gives a path; nothing of itself is among it. */
function importsBy(of: (path: string) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const next = new Map<string, Set<string>>();
  for (const source of sources) {
    const own = of(source.path);
    const others = neighbours(source).map(of);
    const known = next.get(own) ?? new Set();
    for (const other of others) if (other !== own) known.add(other);
    next.set(own, known);
  }
  return next;
}

describe('floors', () => {
  test('every file of src stands in a room, or on the ground', () => {
    const homeless = sources.filter(({ path }) => floor(path) < 0).map(({ path }) => path);
    expect(homeless, 'put it into the room that its questions lead to, or drop it').toEqual([]);
  });

  test('a file imports only from lower floors and its own room', () => {
    const upward = sources.flatMap((source) => {
      const { path, room } = source;
      return neighbours(source)
        .filter((other) => room === '' || !other.startsWith(`${room}/`))
        .filter((other) => floor(other) < floor(path))
        .map((other) => `${path} imports ${other}`);
    });
    expect(upward, 'move what both need to the lower floor, or pass it in').toEqual([]);
  });

  test('no file leads back to itself', () => {
    expect(circles(importsBy((path) => path)), 'give what they share a file of its own').toEqual(
      [],
    );
  });

  test('no folder leads back to itself', () => {
    expect(circles(importsBy(dirname)), 'move what both need below the two').toEqual([]);
  });

  test('only those who touch files or the terminal use what Node alone has', () => {
    const users = sources
      .filter(({ path }) => !NODE_USERS.some((allowed) => path.startsWith(allowed)))
      .filter((source) => importsOf(source).some((name) => name.startsWith('node:')))
      .map(({ path }) => path);
    expect(users, 'take the text or bytes as an argument; let cli/ read and write').toEqual([]);
  });
});
