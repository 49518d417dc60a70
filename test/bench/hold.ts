/**
 * The hold model, the standard measure of a future event list: so many entries, and at each operation the
 * first is taken and one put back an exponential time later. R. Jones, "An empirical comparison of
 * priority-queue and event-set implementations", CACM 29 (1986).
 */

import { join } from 'node:path';
import FlatQueue from 'flatqueue';
import { Rank, Wheel } from '../../src/engine/calendar.ts';
import { Heap } from '../engine/heap.ts';

/** Takes the first entry and puts it back so much later [s]. */
type Hold = (seconds: number) => void;

/** Exponential times, mean 1, drawn ahead: what is measured is the calendar. */
const TIMES = 1 << 16;
const MASK = TIMES - 1;

export const CALENDARS = ['wheel', 'heap', 'flatqueue'] as const;

/**
 * Fills a calendar, lets it settle, and gives what is to be measured.
 * @param prototype folder of the prototype's `pes.mjs`, for the calendar of that name
 */
export async function holdOf(name: string, entries: number, operations: number, prototype: string) {
  const times = exponentials();
  const at = (index: number) => times[index & MASK]!;
  const hold = await filled(name, entries, (index) => at(7 * index), prototype);
  const play = (count: number, from: number) => {
    for (let index = 0; index < count; index++) hold(at(index + from));
  };
  play(Math.max(300_000, 2 * entries), 0);
  return () => {
    play(operations, 12_345);
    return { events: operations, inFlightPeak: entries };
  };
}

async function filled(
  name: string,
  entries: number,
  at: (index: number) => number,
  prototype: string,
): Promise<Hold> {
  if (name === 'prototype') return prototypes(prototype, entries, at);
  if (name === 'flatqueue') {
    const queue = new FlatQueue<number>();
    for (let entry = 0; entry < entries; entry++) queue.push(entry, at(entry));
    return (seconds) => {
      const now = queue.peekValue()!;
      queue.push(queue.pop()!, now + seconds);
    };
  }
  const calendar = name === 'heap' ? new Heap() : new Wheel();
  for (let entry = 0; entry < entries; entry++) calendar.schedule(at(entry), Rank.ending, 1, entry);
  return (seconds) => {
    calendar.next();
    calendar.schedule(calendar.now + seconds, Rank.ending, 1, calendar.subject);
  };
}

interface PrototypeWheel {
  push(time: number, entry: number): void;
  hold(seconds: number): void;
}

/** Its width and its buckets are given the number of entries beforehand. */
async function prototypes(
  folder: string,
  entries: number,
  at: (index: number) => number,
): Promise<Hold> {
  const { Wheel2Seq } = (await import(join(folder, 'pes.mjs'))) as {
    Wheel2Seq: new (most: number, width: number, buckets: number) => PrototypeWheel;
  };
  const buckets = 2 ** Math.max(8, Math.min(20, Math.ceil(Math.log2(2 * entries))));
  const wheel = new Wheel2Seq(entries + 1, 4 / entries, buckets);
  for (let entry = 0; entry < entries; entry++) wheel.push(at(entry), entry);
  return (seconds) => wheel.hold(seconds);
}

function exponentials(): Float64Array {
  let state = 88_172_645;
  return Float64Array.from({ length: TIMES }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return -Math.log(((state >>> 0) + 0.5) / 2 ** 32);
  });
}
