/** Threads that simulate, so that this one can draw progress and hear signals. */

import { Worker } from 'node:worker_threads';
import { EnvironmentFault } from './faults.ts';
import type { Message, Ran, Task } from './simulation.ts';

/** Told how far a run is, as a share, and its events so far. */
type Heard = (share: number, events: number) => void;

interface Job {
  readonly task: Task;
  readonly heard: Heard;
  readonly resolve: (ran: Ran) => void;
  readonly reject: (error: unknown) => void;
  /** Threads that died of it. */
  deaths: number;
}

interface Surroundings {
  /** Threads at most. */
  readonly size: number;
  readonly signal: AbortSignal;
  /** Told in one line when a thread died and its work is done again. */
  readonly note: (line: string) => void;
  /** What a thread runs. */
  readonly script?: URL;
}

/** Threads start when there is work for them. */
export class Pool {
  private readonly waiting: Job[] = [];
  private readonly busy = new Map<Worker, Job>();
  private readonly idle: Worker[] = [];

  constructor(private readonly around: Surroundings) {
    around.signal.throwIfAborted();
    around.signal.addEventListener('abort', this.stop, { once: true });
  }

  /**
   * Simulates as soon as a thread is free.
   * @throws what the simulation throws; EnvironmentFault when two threads died of it; the reason of the
   * signal when it is aborted
   */
  run(task: Task, heard: Heard): Promise<Ran> {
    return new Promise((resolve, reject) => {
      const { signal } = this.around;
      if (signal.aborted) reject(signal.reason as Error);
      else this.waiting.push({ task, heard, resolve, reject, deaths: 0 });
      this.next();
    });
  }

  /** Ends the threads, whatever they are doing. */
  async end(): Promise<void> {
    const all = [...this.idle, ...this.busy.keys()];
    this.around.signal.removeEventListener('abort', this.stop);
    this.waiting.length = 0;
    this.busy.clear();
    await Promise.all(all.map((worker) => worker.terminate()));
  }

  private readonly stop = () => {
    const { reason } = this.around.signal;
    for (const job of [...this.waiting.splice(0), ...this.busy.values()]) job.reject(reason);
  };

  private next(): void {
    const { busy, idle, waiting, around } = this;
    while (waiting.length > 0 && busy.size < around.size && !around.signal.aborted) {
      const worker = idle.pop() ?? this.hire();
      const job = waiting.shift()!;
      busy.set(worker, job);
      worker.postMessage(job.task);
    }
  }

  private hire(): Worker {
    const worker = new Worker(this.around.script ?? SIMULATION);
    worker.on('message', (message: Message) => this.hears(worker, message));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return this.dies(worker, 'out of memory');
      this.busy.get(worker)?.reject(error);
      this.busy.delete(worker);
    });
    worker.on('exit', (code) => this.dies(worker, `exit code ${code}`));
    return worker;
  }

  private hears(worker: Worker, message: Message): void {
    const job = this.busy.get(worker);
    if (job === undefined) return;
    if ('share' in message) {
      job.heard(message.share, message.events);
      return;
    }
    this.busy.delete(worker);
    this.idle.push(worker);
    job.resolve(message);
    this.next();
  }

  /** A thread is gone; its work, if it had any, is done again once. */
  private dies(worker: Worker, why: string): void {
    const { busy, idle, waiting, around } = this;
    const job = busy.get(worker);
    busy.delete(worker);
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    if (job !== undefined && !around.signal.aborted) {
      job.deaths++;
      const what = `the thread of replication ${job.task.replication + 1} died (${why})`;
      if (job.deaths > 1) {
        const remedy = 'use fewer --workers, or free memory';
        job.reject(new EnvironmentFault(`${what}, and so did the one before it; ${remedy}`));
      } else {
        around.note(`${what}; it is done again`);
        waiting.unshift(job);
      }
    }
    this.next();
  }
}

const SIMULATION = new URL('simulation.js', import.meta.url);
