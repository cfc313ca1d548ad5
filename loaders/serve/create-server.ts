import {createServer, type Server} from "node:http";
import {createSiteServer} from "../commands/site-server.js";
import type {Api} from "./api.js";

export interface ServerOptions {
  /** Milliseconds that a connection may stand still before it is cut, also where an answer is being sent; default 30,000. */
  still?: number;
  /** Milliseconds that the head of a request may take to arrive, however steadily it drips; default 10,000. */
  head?: number;
  /** Milliseconds that all of a request may take to arrive; default 30,000. */
  request?: number;
  /** Milliseconds between two looks for requests that have taken too long; default 2,000. */
  looking?: number;
}

/** An HTTP server of the site built in a folder, and of what the interface answers beside it. */
export function createDataServer(
  dist: string,
  api: Api,
  {still = 30_000, head = 10_000, request: whole = 30_000, looking = 2000}: ServerOptions = {}
): Server {
  const site = createSiteServer(dist);
  const server = createServer(
    {headersTimeout: head, requestTimeout: whole, connectionsCheckingInterval: looking},
    async (request, response) => {
      // A connection that is cut meanwhile is nobody's failure.
      response.on("error", () => {});
      if (!(await api(request, response))) site.emit("request", request, response);
    }
  );
  // Nobody who reads nothing keeps a connection.
  server.setTimeout(still);
  return server;
}
