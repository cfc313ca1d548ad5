/** The questions of an engine that are under way: what ends them rejects them at once, and whoever works on them learns of it. */
export interface UnderWay {
  /** What the work gives, unless it is ended before. */
  run<Answer>(signal: AbortSignal | undefined, work: (ended: AbortSignal) => Promise<Answer>): Promise<Answer>;
  /** What the work gives piece by piece; its generator is closed when nobody listens any more. */
  each<Piece>(
    signal: AbortSignal | undefined,
    work: (ended: AbortSignal) => AsyncGenerator<Piece>
  ): AsyncGenerator<Piece>;
  /** Ends all that is under way. */
  cancel(): void;
  /** Ends all that is under way, and refuses what is asked after it, with the error given. */
  close(error: Error): void;
}

/** A beginning: nothing is under way. */
export function underWay(): UnderWay {
  const ends = new Set<(reason: unknown) => void>();
  let closed: Error | undefined;
  const begin = (signal: AbortSignal | undefined) => {
    if (closed) throw closed;
    if (signal?.aborted) throw reasonOf(signal);
    const controller = new AbortController();
    let reject = (_: unknown) => {};
    const ending = new Promise<never>((_, fail) => {
      reject = fail;
    });
    // Nobody need wait for the end.
    ending.catch(() => {});
    const end = (reason: unknown) => {
      reject(reason);
      controller.abort();
    };
    const endBySignal = () => end(reasonOf(signal));
    ends.add(end);
    signal?.addEventListener("abort", endBySignal);
    const done = () => {
      ends.delete(end);
      signal?.removeEventListener("abort", endBySignal);
    };
    return {ended: controller.signal, ending, done};
  };
  const endAll = (reason: unknown) => {
    for (const end of ends) end(reason);
  };
  return {
    async run(signal, work) {
      const {ended, ending, done} = begin(signal);
      try {
        return await Promise.race([ending, work(ended)]);
      } finally {
        done();
      }
    },
    async *each(signal, work) {
      const {ended, ending, done} = begin(signal);
      const pieces = work(ended);
      try {
        for (;;) {
          const next = await Promise.race([ending, pieces.next()]);
          if (next.done) return;
          yield next.value;
        }
      } finally {
        done();
        // It may be at work still: nobody waits for it to hear that it is over.
        pieces.return(undefined).catch(() => {});
      }
    },
    cancel: () => endAll(aborted()),
    close(error) {
      closed ??= error;
      endAll(closed);
    }
  };
}

/** Why a signal ended something; browsers before 2022 have no reason. */
function reasonOf(signal: AbortSignal | undefined): unknown {
  return signal?.reason ?? aborted();
}

function aborted(): DOMException {
  return new DOMException("the question was cancelled", "AbortError");
}
