/** Bytes that are worked out and not sent yet, of all answers together. */
export interface Held {
  bytes: number;
}

/** An answer that is worked out ahead of being sent. */
export interface Ahead {
  /** Resolves when the first rows are there, or all of an answer without any; rejects with what failed before. */
  begun: Promise<void>;
  /** The parts, once; what fails after the beginning is thrown after the parts before it. */
  parts: AsyncGenerator<Uint8Array>;
  /** Lets go of what is not sent; to be called in the end in any case. */
  leave(): void;
}

/**
 * The parts of an answer, worked out as fast as the engine can: who reads slowly holds memory, of which an answer has its limit, and
 * never the engine.
 */
export function ahead(source: AsyncIterable<Uint8Array>, held: Held): Ahead {
  const ready: Uint8Array[] = [];
  let isLeft = false;
  let isOver = false;
  let failure: {error: unknown} | null = null;
  let wake = () => {};
  const reading = async (onBegun: () => void) => {
    let count = 0;
    try {
      for await (const part of source) {
        if (isLeft) return;
        ready.push(part);
        held.bytes += part.length;
        count += 1;
        // The first part has only the names of the columns.
        if (count === 2) onBegun();
        wake();
      }
    } catch (error) {
      failure = {error};
      throw error;
    } finally {
      isOver = true;
      onBegun();
      wake();
    }
  };
  const begun = new Promise<void>((resolve, reject) => {
    // A failure comes before the beginning it would otherwise be taken for.
    reading(() => queueMicrotask(() => (failure === null ? resolve() : reject(failure.error)))).catch(reject);
  });
  begun.catch(() => {});
  const parts = async function* () {
    for (;;) {
      for (let part = ready.shift(); part !== undefined; part = ready.shift()) {
        held.bytes -= part.length;
        yield part;
      }
      if (failure !== null) throw (failure as {error: unknown}).error;
      if (isOver) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return {
    begun,
    parts: parts(),
    leave() {
      isLeft = true;
      for (const part of ready.splice(0)) held.bytes -= part.length;
    }
  };
}
