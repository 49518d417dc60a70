import { expect, test } from 'vitest';
import { TWO_TOWNS, tampung } from '../program.ts';

test('in no thread is garbage marked step by step: one that ends meanwhile would end the program', async () => {
  const node = ['--trace-incremental-marking', '--stress-incremental-marking'];
  const words = ['run', TWO_TOWNS, '--no-charts', '--replications', '2', '--workers', '2'];
  const { code, stdout } = await tampung([...words, '--quiet'], { node });
  expect(code).toBe(0);
  const marked = /^\[\d+:(?<heap>0x[0-9a-f]+)\].*\[IncrementalMarking\] Start/gm;
  const heaps = new Set(Array.from(stdout.matchAll(marked), ({ groups }) => groups!['heap']));
  // That of the main thread, until the first thread starts.
  expect(heaps.size).toBe(1);
});
