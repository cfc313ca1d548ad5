import {createServer, type Server} from "node:http";
import {createSiteServer} from "../commands/site-server.js";
import type {Api} from "./api.js";

/** Milliseconds. */
const patience = {
  /** That a connection may stand still, also where an answer is being sent. */
  still: 30_000,
  headers: 10_000,
  /** That a request may take to arrive. */
  request: 30_000
};

export interface ServerOptions {
  /** Milliseconds that a connection may stand still before it is cut; default 30,000. */
  still?: number;
}

/** An HTTP server of the site built in a folder, and of what the interface answers beside it. */
export function createDataServer(dist: string, api: Api, {still = patience.still}: ServerOptions = {}): Server {
  const site = createSiteServer(dist);
  const server = createServer(
    {headersTimeout: patience.headers, requestTimeout: patience.request},
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
