// A thread that dies of its first tasks, as many as its scenario's name says; the count is in a file.
import { appendFileSync, readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ plan, seed, replication }) => {
  appendFileSync(seed, 'x');
  if (plan.name === 'throws') throw new RangeError('a broken law');
  if (plan.name === 'fills')
    throw Object.assign(new Error('heap out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
  if (replication === 1 && readFileSync(seed, 'utf8').length <= Number(plan.name)) process.exit(9);
  parentPort.postMessage({ outcome: { replication }, seconds: 0 });
});
