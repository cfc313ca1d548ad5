import {existsSync} from "node:fs";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {extname} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import send from "send";
import {acceptedCodings} from "../files/accepted-codings.js";
import {compressedTypes} from "../files/compressed-types.js";
import {addressOf, findFile, isFile, parsePath, picturedFrame} from "./site-files.js";

/** Types of what is sent compressed, and of what the server's library does not know or names without its encoding. */
const contentTypes: Readonly<Record<string, string>> = {
  ...compressedTypes,
  ".parquet": "application/vnd.apache.parquet"
};

const forever = "public, max-age=31536000, immutable";
const revalidate = "no-cache";
/** How long a build may take to put one folder in place of another. */
const patience = {times: 100, milliseconds: 20};

export interface ListenOptions {
  /** Port, or 0 for any free one; 0 by default. */
  port?: number;
  /** Address to listen on; `127.0.0.1` by default. */
  host?: string;
}

/**
 * An HTTP server for the built site in the folder `dist`: addresses without an extension, Brotli files made beforehand,
 * ranges, caching by whether the name has a hash, and the site's own page for what it does not have.
 */
export function createSiteServer(dist: string): Server {
  return createServer(async (request, response) => {
    try {
      await isThere(dist);
      respond(dist, request, response);
    } catch (error) {
      fail(response, error as Error);
    }
  });
}

/** Starts the server and resolves to its address without a slash at the end, `http://127.0.0.1:3000`. */
export function listen(server: Server, {port = 0, host = "127.0.0.1"}: ListenOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve(`http://${host}:${(server.address() as AddressInfo).port}`);
    });
  });
}

/** How long a browser may keep the file at a path of the site: forever where a new content gets a new path. */
export function cacheControl(path: string): string {
  const named =
    /^\/_(file|import|node|npm|observablehq)\//.test(path) &&
    /\.(?:[0-9a-f]{8}|[0-9A-Z]{8})\.\w+$|@\d+\.\d+\.\d+/.test(path);
  return named ? forever : revalidate;
}

/** Waits while a build puts the new folder in place of the old. */
async function isThere(dist: string): Promise<void> {
  for (let tries = 0; tries < patience.times && !existsSync(dist); tries++) await wait(patience.milliseconds);
}

function respond(dist: string, request: IncomingMessage, response: ServerResponse): ServerResponse {
  const path = parsePath(request.url ?? "/");
  if (path === null) return refuse(response, 400, "invalid address");
  response.setHeader("X-Content-Type-Options", "nosniff");
  if (path.names[0] === "data" && path.names.length > 1) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", "Accept-Ranges, Content-Length, Content-Range, ETag");
    if (request.method === "OPTIONS") return allowCrossOrigin(response);
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405, "unsupported method");
  }

  // Charts on other people's pages read scripts, figures and pictures; one in a sandbox has no origin of its own.
  if (/^(embed|oembed|card)[/.]/.test(path.names.join("/"))) response.setHeader("Access-Control-Allow-Origin", "*");
  // A page that isolates itself shows only frames that do so too.
  if (path.names[0] === "embed") response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
  // Everything here is public: a page that isolates itself (COEP) may show it too.
  response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  const file = findFile(dist, picturedFrame(path)) ?? findFile(dist, path);
  if (file) return sendFile(dist, file, request, response);
  const page = path.endsInSlash ? findFile(dist, {...path, endsInSlash: false}) : null;
  if (page) return redirect(response, addressOf(path));
  response.statusCode = 404;
  if (isFile(dist, "404.html")) return sendFile(dist, "404.html", request, response);
  return refuse(response, 404, "not found");
}

function sendFile(dist: string, path: string, request: IncomingMessage, response: ServerResponse): ServerResponse {
  const type = contentTypes[extname(path)];
  if (type) response.setHeader("Content-Type", type);
  response.setHeader("Cache-Control", response.statusCode === 404 ? revalidate : cacheControl(`/${path}`));

  let sent = path;
  if (isFile(dist, `${path}.br`)) {
    response.setHeader("Vary", "Accept-Encoding");
    // A range counts the bytes of what is sent, and readers of ranges mean those of the file.
    if (
      (acceptedCodings(request.headers["accept-encoding"]).get("br") ?? 0) > 0 &&
      request.headers.range === undefined
    ) {
      sent = `${path}.br`;
      response.setHeader("Content-Encoding", "br");
    }
  }
  send(request, sent.split("/").map(encodeURIComponent).join("/"), {
    root: dist,
    // Part of the page that says there is no such page would be sent as if it were part of one.
    acceptRanges: response.statusCode !== 404,
    cacheControl: false,
    index: false
  })
    .on("error", (error) => fail(response, error))
    .pipe(response);
  return response;
}

/** Says that an answer failed, where nothing of it has been sent; a part of one must not pass for all of it. */
function fail(response: ServerResponse, {status = 500, message}: Error & {status?: number}): ServerResponse {
  if (response.headersSent) return response.destroy();
  for (const name of ["Content-Encoding", "Cache-Control"]) response.removeHeader(name);
  return refuse(response, status, message);
}

function allowCrossOrigin(response: ServerResponse): ServerResponse {
  response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
  response.setHeader("Access-Control-Allow-Headers", "Range, If-Range, If-None-Match");
  response.setHeader("Access-Control-Max-Age", "86400");
  response.statusCode = 204;
  return response.end();
}

function redirect(response: ServerResponse, location: string): ServerResponse {
  response.statusCode = 301;
  response.setHeader("Location", location);
  return response.end();
}

function refuse(response: ServerResponse, status: number, words: string): ServerResponse {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  return response.end(`${status}: ${words}\n`);
}
