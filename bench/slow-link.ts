import {Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse} from "node:http";
import {setTimeout as wait} from "node:timers/promises";

export interface LinkOptions {
  /** Address of the server behind the link, `http://127.0.0.1:3000`. */
  origin: string;
  /** Bytes a second, shared by everything that travels at the same moment. */
  bandwidth: number;
  /** Milliseconds that every request waits. */
  latency: number;
  /** Paths that never get an answer; none by default. */
  lost?: (path: string) => boolean;
}

/** What may travel in one turn of one response, in bytes: a few packets. */
const turn = 4_096;
const noAnswer = () => false;

/**
 * A server that is slow as a link is slow: it stands before another one, delays every request and shares one bandwidth
 * among the answers. What a browser's own emulation slows down on a page does not slow the requests of its workers.
 */
export function createSlowLink({origin, bandwidth, latency, lost = noAnswer}: LinkOptions): Server {
  const link = new Bandwidth(bandwidth);
  // A connection that is kept may be closed by the other side just when it is used again.
  const agent = new Agent({keepAlive: false});
  return createServer({keepAliveTimeout: 120_000}, async (incoming, outgoing) => {
    if (lost(incoming.url ?? "/")) return;
    await wait(latency);
    request(`${origin}${incoming.url}`, {agent, method: incoming.method, headers: incoming.headers}, (answer) =>
      pass(answer, outgoing, link)
    )
      .on("error", () => outgoing.destroy())
      .end();
  });
}

async function pass(answer: IncomingMessage, outgoing: ServerResponse, link: Bandwidth): Promise<void> {
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
  outgoing.flushHeaders();
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      for (let i = 0; i < chunk.length && !outgoing.destroyed; i += turn) {
        const piece = chunk.subarray(i, i + turn);
        await link.take(piece.length);
        outgoing.write(piece);
      }
      if (outgoing.destroyed) break;
    }
    outgoing.end();
  } catch {
    outgoing.destroy();
  }
}

/** Lets bytes through at a rate, in the order in which they ask: answers that travel together take turns. */
class Bandwidth {
  private readonly rate: number;
  private free = 0;

  /** `rate` in bytes a second. */
  constructor(rate: number) {
    this.rate = rate;
  }

  async take(bytes: number): Promise<void> {
    const now = performance.now();
    this.free = Math.max(this.free, now) + (bytes / this.rate) * 1000;
    // A timer is a millisecond late: what is due sooner goes at once, and the debt is kept.
    const due = this.free - now;
    if (due > 2) await wait(due);
  }
}
