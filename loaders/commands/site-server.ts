import {existsSync, statSync} from "node:fs";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, sep} from "node:path";
import send from "send";
import {isSlug} from "../../src/state/chart-state.js";
import {compressedTypes} from "../publish/compressed-types.js";

/** Types of what is sent compressed, and of what the server's library does not know or names without its encoding. */
const contentTypes: Readonly<Record<string, string>> = {
  ...compressedTypes,
  ".parquet": "application/vnd.apache.parquet"
};

const forever = "public, max-age=31536000, immutable";
const revalidate = "no-cache";

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
  return createServer((request, response) => respond(dist, request, response));
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

function respond(dist: string, request: IncomingMessage, response: ServerResponse): ServerResponse {
  const path = requestPath(request.url ?? "/");
  if (path === null) return refuse(response, 400, "invalid address");
  response.setHeader("X-Content-Type-Options", "nosniff");
  if (path.startsWith("/data/")) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", "Accept-Ranges, Content-Length, Content-Range, ETag");
    if (request.method === "OPTIONS") return allowCrossOrigin(response);
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405, "unsupported method");
  }

  // Charts on other people's pages read scripts, figures and pictures; one in a sandbox has no origin of its own.
  if (/^\/(embed|oembed|card)[/.]/.test(path)) response.setHeader("Access-Control-Allow-Origin", "*");
  const file = findFile(dist, picturedFrame(request.url ?? "/", path)) ?? findFile(dist, path);
  if (file) return sendFile(dist, file, request, response);
  const page = path.length > 1 && path.endsWith("/") ? findFile(dist, path.slice(0, -1)) : null;
  if (page) return redirect(response, encodeURI(path.slice(0, -1)) + (request.url?.match(/\?.*$/)?.[0] ?? ""));
  response.statusCode = 404;
  if (existsSync(join(dist, "404.html"))) return sendFile(dist, "/404.html", request, response);
  return refuse(response, 404, "not found");
}

function requestPath(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, "http://site").pathname);
    return path.includes("\0") ? null : path;
  } catch {
    return null;
  }
}

/**
 * The page of a frame that shows the picture of its chart where scripts are off, if the site has one: a file server knows
 * only the path, the same page for every chart.
 */
function picturedFrame(url: string, path: string): string {
  if (path !== "/embed/chart") return path;
  const query = new URL(url, "http://site").searchParams;
  const [area = ""] = (query.get("areas") ?? "").split(",");
  const names = [query.get("indicator") ?? "", area];
  return names.every(isSlug) ? `${path}/${names.join("/")}` : path;
}

/** The file for a path: itself, or the page of that name; null where there is none. */
function findFile(dist: string, path: string): string | null {
  const candidates = path.endsWith("/") ? [`${path}index.html`] : [path, `${path}.html`];
  return candidates.find((candidate) => isFile(dist, candidate)) ?? null;
}

function isFile(dist: string, path: string): boolean {
  const file = join(dist, path);
  return file.startsWith(dist + sep) && statSync(file, {throwIfNoEntry: false})?.isFile() === true;
}

function sendFile(dist: string, path: string, request: IncomingMessage, response: ServerResponse): ServerResponse {
  const type = contentTypes[extname(path)];
  if (type) response.setHeader("Content-Type", type);
  response.setHeader("Cache-Control", response.statusCode === 404 ? revalidate : cacheControl(path));

  let sent = path;
  if (isFile(dist, `${path}.br`)) {
    response.setHeader("Vary", "Accept-Encoding");
    // A range counts the bytes of what is sent, and readers of ranges mean those of the file.
    if (acceptsBrotli(request.headers["accept-encoding"]) && request.headers.range === undefined) {
      sent = `${path}.br`;
      response.setHeader("Content-Encoding", "br");
    }
  }
  send(request, encodeURI(sent).replaceAll("?", "%3F").replaceAll("#", "%23"), {
    root: dist,
    // Part of the page that says there is no such page would be sent as if it were part of one.
    acceptRanges: response.statusCode !== 404,
    cacheControl: false,
    index: false
  })
    .on("error", (error: Error & {status?: number}) => {
      for (const name of ["Content-Encoding", "Cache-Control"]) response.removeHeader(name);
      refuse(response, error.status ?? 500, error.message);
    })
    .pipe(response);
  return response;
}

function acceptsBrotli(header: string | string[] | undefined): boolean {
  return String(header ?? "")
    .toLowerCase()
    .split(",")
    .map((part) => part.trim().split(/\s*;\s*/))
    .some(([name, ...parameters]) => name === "br" && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)));
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
