/** Tasks done side by side, taken in order: what is taken does not depend on who was faster. */

/**
 * Starts tasks 0, 1, 2, ... and takes their results in that order until `take` says stop.
 * @param most number of tasks
 * @param ahead tasks that may be begun and not yet taken: what bounds the memory
 * @returns number taken; those begun beyond are left to end by themselves
 * @throws what the first task that fails, in order, throws
 */
export async function inOrder<T>(
  most: number,
  ahead: number,
  start: (index: number) => Promise<T>,
  take: (result: T, index: number) => 'go on' | 'stop',
): Promise<number> {
  const begun: Promise<T>[] = [];
  let next = 0;
  for (let taken = 0; taken < most; taken++) {
    for (; next < most && begun.length < ahead; next++) {
      const task = start(next);
      // Its failure is met when its turn comes.
      task.catch(() => {});
      begun.push(task);
    }
    if (take(await begun.shift()!, taken) === 'stop') return taken + 1;
  }
  return most;
}
