/** Threads that work, so that this one can draw progress and hear signals. */

import { Worker } from 'node:worker_threads';
import { EnvironmentFault } from '../exit/faults.ts';
import { ofThread } from './out-of-memory.ts';
import { compileForSimulation } from './v8-settings.ts';

/** Told how far a task is, as a share, and its events so far. */
type Heard = (share: number, events: number) => void;

/** What a thread tells: how far it is, and at last what came out. */
export type Message<Result extends object> =
  | { readonly share: number; readonly events: number }
  | Result;

interface Job<Task, Result> {
  readonly task: Task;
  readonly heard: Heard;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
  /** Threads that died of it. */
  deaths: number;
}

interface Surroundings<Task> {
  /** Threads at most. */
  readonly size: number;
  readonly signal: AbortSignal;
  /** Told in one line when a thread died and its work is done again. */
  readonly note: (line: string) => void;
  /** What a thread runs: it answers each task that it is sent. */
  readonly script: URL;
  /** How a task is called in such a line. */
  readonly nameOf: (task: Task) => string;
}

/** Threads start when there is work for them. */
export class Pool<Task, Result extends object> {
  private readonly waiting: Job<Task, Result>[] = [];
  private readonly busy = new Map<Worker, Job<Task, Result>>();
  private readonly idle: Worker[] = [];

  constructor(private readonly around: Surroundings<Task>) {
    around.signal.throwIfAborted();
    compileForSimulation();
    around.signal.addEventListener('abort', this.stop, { once: true });
  }

  /**
   * Does a task as soon as a thread is free.
   * @throws what the task throws; EnvironmentFault when two threads died of it, or one met the limit of its
   * memory; the reason of the signal when it is aborted
   */
  run(task: Task, heard: Heard = () => {}): Promise<Result> {
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
    const worker = new Worker(this.around.script);
    worker.on('message', (message: Message<Result>) => this.hears(worker, message));
    worker.on('error', (error: Error) => {
      this.busy.get(worker)?.reject(ofThread(error));
      this.busy.delete(worker);
    });
    worker.on('exit', (code) => this.dies(worker, `exit code ${code}`));
    return worker;
  }

  private hears(worker: Worker, message: Message<Result>): void {
    const job = this.busy.get(worker);
    if (job === undefined) return;
    if ('share' in message) {
      job.heard(message.share, message.events);
      return;
    }
    this.busy.delete(worker);
    this.idle.push(worker);
    job.resolve(message as Result);
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
      const what = `the thread of ${around.nameOf(job.task)} died (${why})`;
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
