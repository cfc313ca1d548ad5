import type {Server} from "node:http";

/** Milliseconds that answers have to be sent when the server stops. */
const patience = 10_000;

/** Resolves when the process was told to stop and the server has sent what it was answering, or has cut what took too long. */
export async function stopped(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    // What stops other commands at once stops this one in good order.
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.removeAllListeners(signal).once(signal, () => resolve());
  });
  await closed(server);
}

/** Takes no more connections, waits for those that are answered, and cuts what is left after a while. */
export async function closed(server: Server, {milliseconds = patience} = {}): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), milliseconds);
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
  clearTimeout(timer);
}
