import {availableParallelism} from "node:os";

/** Does the work for every item, as many at once as the machine has cores; rejects with the first failure. */
export async function inParallel<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({length: availableParallelism()}, worker));
}
