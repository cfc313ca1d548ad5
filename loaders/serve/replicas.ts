import type {Backend, BackendOptions} from "./backend.js";
import {Refused} from "./refused.js";

/**
 * Several engines that hold the same tables each, as one: a question that one of them is not there to answer goes to the next, also where it
 * was being answered. Those that do not open are tried again when their turn comes. Rejects, with what the first says, where none opens.
 */
export async function openReplicas(open: readonly (() => Promise<Backend>)[]): Promise<Backend> {
  const opened: (Promise<Backend> | null)[] = open.map((one) => one());
  const forget = (place: number) => {
    opened[place] = null;
  };
  for (const [place, one] of opened.entries()) one?.catch(() => forget(place));
  const backends = await Promise.allSettled(opened as Promise<Backend>[]);
  const first = backends.find((one) => one.status === "fulfilled");
  if (first === undefined) throw (backends[0] as PromiseRejectedResult).reason;
  // Whoever answered last is asked first.
  let current = backends.indexOf(first);
  const get = (place: number): Promise<Backend> => {
    const known = opened[place];
    if (known) return known;
    const opening = (open[place] as () => Promise<Backend>)();
    opened[place] = opening;
    opening.catch(() => forget(place));
    // Whatever it fails of, it is no engine for now.
    return opening.catch((cause) => {
      throw new Refused(503, "the engine does not answer, try again", {cause});
    });
  };
  const inTurn = async function* <Part>(work: (backend: Backend) => AsyncGenerator<Part>, signal: AbortSignal) {
    for (let tries = 1; ; tries += 1) {
      const place = current;
      let isBegun = false;
      try {
        for await (const part of work(await get(place))) {
          isBegun = true;
          yield part;
        }
        return;
      } catch (error) {
        const isGone = error instanceof Refused && error.status === 503;
        // Rows that were sent would come twice.
        if (!isGone || isBegun || signal.aborted || tries === open.length) throw error;
        if (current === place) current = (place + 1) % open.length;
      }
    }
  };
  return {
    name: first.value.name,
    ask: (question, options) => inTurn((backend) => backend.ask(question, options), options.signal),
    async check(options: BackendOptions) {
      const checking = async function* (backend: Backend) {
        await backend.check(options).catch((cause) => {
          throw new Refused(503, "the engine does not answer, try again", {cause});
        });
        yield true;
      };
      for await (const _ of inTurn(checking, options.signal));
    },
    async close() {
      await Promise.allSettled(opened.map(async (one) => (await one)?.close()));
    }
  };
}
