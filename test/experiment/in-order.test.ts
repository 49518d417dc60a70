import { expect, test } from 'vitest';
import { inOrder } from '../../src/experiment/in-order.ts';

/** Tasks whose ends are called from outside. */
function tasks() {
  const begun: { resolve: (value: string) => void; reject: (error: Error) => void }[] = [];
  const start = () =>
    new Promise<string>((resolve, reject) => {
      begun.push({ resolve, reject });
    });
  return { begun, start };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('takes in order whoever ends first, and begins no more than it may', async () => {
  const { begun, start } = tasks();
  const taken: string[] = [];
  const all = inOrder(4, 2, start, (result) => {
    taken.push(result);
    return 'go on';
  });
  expect(begun).toHaveLength(2);
  begun[1]!.resolve('b');
  await turn();
  expect(taken).toEqual([]);
  expect(begun).toHaveLength(2);
  begun[0]!.resolve('a');
  await turn();
  expect(taken).toEqual(['a', 'b']);
  expect(begun).toHaveLength(4);
  begun[3]!.resolve('d');
  begun[2]!.resolve('c');
  expect(await all).toBe(4);
  expect(taken).toEqual(['a', 'b', 'c', 'd']);
  expect(begun).toHaveLength(4);
});

test('stops when told, though more are under way and fail', async () => {
  const { begun, start } = tasks();
  const all = inOrder(9, 3, start, (_, index) => (index === 1 ? 'stop' : 'go on'));
  begun[2]!.reject(new Error('too late to matter'));
  begun[0]!.resolve('a');
  begun[1]!.resolve('b');
  expect(await all).toBe(2);
});

test('throws what the first to fail, in order, threw', async () => {
  const { begun, start } = tasks();
  const all = inOrder(3, 3, start, () => 'go on');
  begun[1]!.reject(new Error('second'));
  begun[0]!.reject(new Error('first'));
  await expect(all).rejects.toThrow('first');
});
