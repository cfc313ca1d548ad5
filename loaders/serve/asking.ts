import {type Ahead, ahead, type Held} from "./ahead.js";
import type {BackendOptions} from "./backend.js";
import {Refused} from "./refused.js";
import type {Turns} from "./turns.js";

/** What a question may take; how many rows is the engine's to keep. */
export interface Limits {
  /** Seconds, the wait for a turn included. */
  seconds: number;
  /** Bytes of an answer. */
  bytes: number;
  /** Bytes worked out and not sent, of all answers together: beyond, no question is begun. */
  held: number;
}

export interface AskingOptions {
  turns: Turns;
  held: Held;
  limits: Limits;
  /** Ended when nobody waits for the answer any more. */
  signal: AbortSignal;
}

/**
 * An answer within its limits. The engine is free again as soon as it has worked it out, however slowly it is sent. Throws a `Refused`
 * where too much waits to be sent.
 */
export function asking(
  ask: (options: BackendOptions) => AsyncGenerator<Uint8Array>,
  {turns, held, limits, signal}: AskingOptions
): Ahead {
  if (held.bytes > limits.held) throw new Refused(503, "busy: too many answers wait to be sent, try again");
  const clock = new AbortController();
  const late = new Refused(422, `too long: the question was ended after ${limits.seconds} s`);
  const timer = setTimeout(() => clock.abort(late), limits.seconds * 1000);
  const ended = AbortSignal.any([signal, clock.signal]);
  const work = async function* () {
    let give = () => {};
    try {
      give = await turns.take(ended);
      let bytes = 0;
      for await (const part of ask({signal: ended})) {
        bytes += part.length;
        if (bytes > limits.bytes) throw new Refused(422, `too large an answer: expected at most ${limits.bytes} bytes`);
        yield part;
      }
    } catch (error) {
      // What an engine says of being stopped is not why.
      throw clock.signal.aborted && !signal.aborted ? late : error;
    } finally {
      clearTimeout(timer);
      give();
    }
  };
  return ahead(work(), held);
}
