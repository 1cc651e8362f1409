/** Classes of size by workers that may be known of an enterprise where its exact number may not, smallest first. */
export const WORKER_CLASSES = ['1-9', '10-49', '50-199', '200-499', '500-999', '1000-4999', '5000+'] as const;
export type WorkerClass = (typeof WORKER_CLASSES)[number];

/** The class of a number of workers; undefined for none. */
export function workerClass(workers: number): WorkerClass | undefined {
  return WORKER_CLASSES.findLast((each) => workers >= leastWorkers(each));
}

/** The fewest workers that an enterprise of a class has. */
export function leastWorkers(of: WorkerClass): number {
  return Number.parseInt(of, 10);
}
