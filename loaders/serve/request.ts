import type {IncomingMessage} from "node:http";
import {acceptedCodings} from "../files/accepted-codings.js";
import {Refused} from "./refused.js";

/** Longest body, in bytes: a statement, or arguments. */
const longestBody = 200_000;
/** Longest address, in characters. */
const longestAddress = 8000;

/** What a request asks of the server: the edition of the tables, and a question or the reader's SQL. */
export interface ApiRequest {
  version: string;
  question: string;
  /** Arguments from the address, as JSON; undefined where it has none. */
  args: string | undefined;
}

/** What a path below the address of the questions asks for; null where it is no such path. Throws a `Refused` where it is wrong. */
export function parseApi(target: string, below: string): ApiRequest | null {
  if (!target.startsWith(`${below}/`)) return null;
  if (target.length > longestAddress) throw new Refused(414, "too long an address: send the arguments by POST");
  // Only the first question mark parts: others belong to the arguments.
  const [path = "", ...rest] = target.split("?");
  const query = rest.join("?");
  const [version = "", question = "", ...more] = path.slice(below.length + 1).split("/");
  if (question === "" || more.length > 0)
    throw new Refused(404, `unknown address: expected ${below}/<data version>/<question>`);
  if (!/^[A-Za-z]{1,100}$/.test(question)) throw new Refused(404, "unknown question: expected one that the pages ask");
  if (!isUtf8(query)) throw new Refused(400, "invalid arguments: expected UTF-8, percent-encoded");
  const given = new URLSearchParams(query);
  const unknown = [...given.keys()].find((name) => name !== "args");
  // A setting of an engine has no way in.
  if (unknown !== undefined || given.getAll("args").length > 1)
    throw new Refused(400, "unknown parameter: expected args once and nothing else");
  return {version, question, args: given.get("args") ?? undefined};
}

/** A text as JSON. Throws a `Refused` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, "invalid arguments: expected a list as JSON");
  }
}

/** The body of a request as text. Rejects with a `Refused` where it is too long or no UTF-8. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > longestBody) throw new Refused(413, `too long a body: expected at most ${longestBody} bytes`);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(Buffer.concat(chunks));
  } catch {
    throw new Refused(400, "invalid body: expected UTF-8");
  }
}

/** Whether a reader takes gzip: named, or any, and not with a weight of nothing. */
export function takesGzip(header: string | undefined): boolean {
  const codings = acceptedCodings(header);
  return (codings.get("gzip") ?? codings.get("*") ?? 0) > 0;
}

/** Whether what is percent-encoded is text: what is none would be read as another question. */
function isUtf8(query: string): boolean {
  try {
    decodeURIComponent(query);
    return true;
  } catch {
    return false;
  }
}
