import {createHash} from "node:crypto";
import type {IncomingMessage, ServerResponse} from "node:http";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {createGzip} from "node:zlib";
import type {Question} from "../../src/engine/question.js";
import {checkSql} from "../../src/notebook/grammar.js";
import {namedQuestions, questionNamed} from "../../src/query/named.js";
import type {Held} from "./ahead.js";
import {asking, type Limits} from "./asking.js";
import type {Backend, BackendOptions} from "./backend.js";
import {metrics} from "./metrics.js";
import {Refused} from "./refused.js";
import {type ApiRequest, bodyOf, parseApi, parseJson, takesGzip} from "./request.js";
import {bears} from "./token.js";
import {type Turns, turns} from "./turns.js";

const arrow = "application/vnd.apache.arrow.stream";
const forever = "public, max-age=31536000, immutable";

export interface ApiOptions {
  backend: Backend;
  /** The edition of the tables that the backend holds. */
  version: string;
  limits: Limits & {
    atOnce: number;
    waiting: number;
    /** Seconds that an answer may take to be sent: a reader who takes it drop by drop would keep it in memory for ever. */
    sending: number;
  };
  /** What lets a reader's own SQL by; null for nobody. */
  token: string | null;
  /** Told of what failed for no fault of who asked; default nobody. */
  log?: (line: string) => void;
  /** Path of the questions; default `/api`. */
  below?: string;
}

/** Answers a request, or resolves to false where it is not one of the server's own. */
export type Api = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/**
 * What a server answers beside its pages: named questions with checked arguments, SQL where a token allows it, `/health`, `/metrics`.
 */
export function createApi({backend, version, limits, token, log = () => {}, below = "/api"}: ApiOptions): Api {
  const counts = metrics();
  const held: Held = {bytes: 0};
  const places: Turns = turns(limits);
  const asked = async (request: IncomingMessage, response: ServerResponse, {question, args, ...rest}: ApiRequest) => {
    if (rest.version !== version) throw new Refused(410, "another edition of the tables is here: load the page again");
    const ask = question === "sql" ? await ofSql(request) : await ofName(request, {question, args, ...rest});
    if (response.destroyed) return;
    const isKept = question !== "sql" && request.method !== "POST";
    response.setHeader("Content-Type", arrow);
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("Cache-Control", isKept ? forever : "no-store");
    if (isKept) {
      // Of the address alone: of an edition, a question has one answer.
      const tag = `W/"${createHash("sha256").update(`${version} ${question} ${args}`).digest("base64url").slice(0, 22)}"`;
      response.setHeader("ETag", tag);
      if (namesTag(request.headers["if-none-match"], tag)) return void response.writeHead(304).end();
    }
    if (request.method === "HEAD") return void response.end();
    const controller = new AbortController();
    response.once("close", () => controller.abort());
    const answer = asking(ask, {turns: places, held, limits, signal: controller.signal});
    let sending: ReturnType<typeof setTimeout> | undefined;
    try {
      await answer.begun;
      sending = setTimeout(() => response.destroy(), limits.sending * 1000);
      const bytes = Readable.from(counted(answer.parts, counts.sent), {objectMode: false});
      if (takesGzip(request.headers["accept-encoding"]?.toString())) {
        response.setHeader("Content-Encoding", "gzip");
        await pipeline(bytes, createGzip({level: 4}), response);
      } else await pipeline(bytes, response);
    } finally {
      clearTimeout(sending);
      answer.leave();
    }
  };
  const ofName = async (request: IncomingMessage, {question, args}: ApiRequest): Promise<Asker> => {
    allow(request, "GET", "HEAD", "POST");
    if (request.method === "POST" && args !== undefined)
      throw new Refused(400, "invalid arguments: expected them in the body alone");
    const text = request.method === "POST" ? await bodyOf(request) : args;
    return asker(questionOf(question, text === undefined ? [] : parseJson(text)), backend);
  };
  const ofSql = async (request: IncomingMessage): Promise<Asker> => {
    const {askSql} = backend;
    if (token === null || askSql === undefined)
      throw new Refused(404, "no SQL here: this server answers named questions");
    if (!bears(request.headers.authorization, token))
      throw new Refused(401, "missing token: expected Authorization: Bearer");
    allow(request, "POST");
    const sql = await bodyOf(request);
    const checked = checkSql(sql);
    if (!checked.ok) throw new Refused(400, checked.message);
    return (options) => askSql(sql, options);
  };
  const answered = async (request: IncomingMessage, response: ServerResponse, api: ApiRequest) => {
    const began = performance.now();
    let status = 499;
    try {
      await asked(request, response, api);
      if (response.writableFinished) status = response.statusCode;
    } catch (error) {
      status = fail(response, error, log);
    } finally {
      // Names of questions that there are not would make a count of everything that anybody makes up.
      const known = api.question === "sql" || Object.hasOwn(namedQuestions, api.question);
      counts.count(known ? api.question : "unknown", status, (performance.now() - began) / 1000);
    }
  };
  return async (request, response) => {
    try {
      response.setHeader("X-Content-Type-Options", "nosniff");
      const path = (request.url ?? "/").split("?", 1)[0];
      if (path === "/health") await health(request, response, backend, version);
      else if (path === "/metrics") {
        allow(request, "GET", "HEAD");
        const now = {running: places.running, waiting: places.waiting, held_bytes: held.bytes};
        plain(response, 200, counts.text(now), "text/plain; version=0.0.4; charset=utf-8");
      } else {
        const api = parseApi(request.url ?? "/", below);
        if (api === null) return false;
        await answered(request, response, api);
      }
    } catch (error) {
      fail(response, error, log);
    }
    return true;
  };
}

type Asker = (options: BackendOptions) => AsyncGenerator<Uint8Array>;

function asker(question: Question<object>, backend: Backend): Asker {
  return (options) => backend.ask(question, options);
}

function questionOf(name: string, args: unknown): Question<object> {
  try {
    return questionNamed(name, args);
  } catch (error) {
    const {message} = error as Error;
    throw new Refused(message.startsWith("unknown question") ? 404 : 400, message);
  }
}

async function health(request: IncomingMessage, response: ServerResponse, backend: Backend, version: string) {
  allow(request, "GET", "HEAD");
  try {
    await backend.check({signal: AbortSignal.timeout(5000)});
  } catch (cause) {
    throw new Refused(503, "the engine does not answer", {cause});
  }
  plain(response, 200, `${JSON.stringify({status: "ok", engine: backend.name, version})}\n`, "application/json");
}

function allow({method = ""}: IncomingMessage, ...methods: string[]): void {
  if (!methods.includes(method)) throw new Refused(405, `unsupported method: expected ${methods.join(" or ")}`);
}

/** Says in words why there is no answer, where nothing of one has been sent: a part must not pass for all. The status that is told. */
function fail(response: ServerResponse, error: unknown, log: (line: string) => void): number {
  if (!(error instanceof Refused) && !response.destroyed) log(`failed: ${(error as Error).message}`);
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return 499;
  }
  for (const name of ["ETag", "Content-Encoding", "Vary"]) response.removeHeader(name);
  const {status, message} = error instanceof Refused ? error : {status: 500, message: "the question failed"};
  if (status === 503) response.setHeader("Retry-After", "1");
  if (status === 401) response.setHeader("WWW-Authenticate", "Bearer");
  // What is left of a body that was too long is not waited for.
  if (status === 413) response.setHeader("Connection", "close");
  plain(response, status, `${message}\n`, "text/plain; charset=utf-8");
  return status;
}

function plain(response: ServerResponse, status: number, text: string, type: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", type);
  response.setHeader("Cache-Control", "no-store");
  response.end(text);
}

function namesTag(header: string | undefined, tag: string): boolean {
  const opaque = (one: string) => one.trim().replace(/^W\//, "");
  return (header ?? "").split(",").some((one) => one.trim() === "*" || opaque(one) === opaque(tag));
}

async function* counted(parts: AsyncIterable<Uint8Array>, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    count(part.length);
    yield part;
  }
}
