import {Refused} from "./refused.js";

/** How many questions are asked of an engine at once, and how many may wait. */
export interface Turns {
  readonly running: number;
  readonly waiting: number;
  /** Resolves to what gives the turn back, once there is one. Rejects with a `Refused` where too many wait, or with the signal's reason. */
  take(signal: AbortSignal): Promise<() => void>;
}

/** Turns, none of them taken. */
export function turns({atOnce, waiting: most}: {atOnce: number; waiting: number}): Turns {
  let running = 0;
  const waiting = new Set<() => void>();
  const giver = () => {
    let isGiven = false;
    return () => {
      if (isGiven) return;
      isGiven = true;
      running -= 1;
      const [next] = waiting;
      next?.();
    };
  };
  return {
    get running() {
      return running;
    },
    get waiting() {
      return waiting.size;
    },
    async take(signal) {
      signal.throwIfAborted();
      if (running >= atOnce) {
        if (waiting.size >= most) throw new Refused(503, "busy: too many questions wait, try again");
        await new Promise<void>((resolve, reject) => {
          const begin = () => {
            leave();
            // Taken before anybody else can.
            running += 1;
            resolve();
          };
          const end = () => {
            leave();
            reject(signal.reason);
          };
          const leave = () => {
            waiting.delete(begin);
            signal.removeEventListener("abort", end);
          };
          waiting.add(begin);
          signal.addEventListener("abort", end);
        });
      } else running += 1;
      return giver();
    }
  };
}
