/** Batches of futures that wait to be played, cut into parcels. */
import { type FirstOrders, type Future } from '../analysis/futures.ts';
import { type Asked } from './futures-telling.ts';

export interface Batch {
  readonly situation: Asked;
  readonly orders: FirstOrders;
  /** Futures `from` to `to` - 1 are wanted. */
  readonly from: number;
  readonly to: number;
  /** Called with each parcel as it comes in; parcels may come in any order. */
  readonly onParcel: (from: number, futures: readonly Future[]) => void;
  readonly onEnd?: (() => void) | undefined;
  readonly onFail?: ((reason: string) => void) | undefined;
}

/** A batch on its way: `next` is the first future that nobody has taken, `waiting` counts parcels that are out. */
export interface Job extends Batch {
  next: number;
  waiting: number;
  over: boolean;
}

export interface Parcel {
  readonly job: Job;
  readonly from: number;
  readonly to: number;
}

export interface Queue {
  readonly jobs: Job[];
  /** Parcels of workers that died. */
  readonly returned: Parcel[];
}

/** The next parcel to play, of `most` futures: one that a dead worker left, or the next of the youngest batch. */
export function take(queue: Queue, most: number): Parcel | undefined {
  for (let left = queue.returned.pop(); left !== undefined; left = queue.returned.pop())
    if (!left.job.over) return left;
  for (let i = queue.jobs.length - 1; i >= 0; i--) {
    const job = queue.jobs[i]!;
    if (job.next >= job.to) continue;
    const from = job.next;
    job.next = Math.min(job.to, from + most);
    job.waiting++;
    return { job, from, to: job.next };
  }
  return undefined;
}

export function end(queue: Queue, job: Job): void {
  job.over = true;
  drop(queue.jobs, job);
}

export function drop<T>(list: T[], item: T): void {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
}
