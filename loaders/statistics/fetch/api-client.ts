import {Buffer} from "node:buffer";
import {Answer, ApiError} from "./api-answer.js";

export interface ClientOptions {
  /** Address under which the service answers, such as `https://api.education.gov.uk/statistics/v1`. */
  base: string;
  /** Told of every try that failed and is made again. */
  onRetry?: (why: string) => void;
  /** Keeps answers with the mark by which the service says whether they have changed; default, nothing is kept. */
  kept?: KeptAnswers;
  /** How often a request is tried; default 5. */
  tries?: number;
  /** Milliseconds before the second try, doubled for each one after it; default 1000. */
  firstWait?: number;
  /** Milliseconds between two requests at least, so that the service is not pressed; default 200. */
  gap?: number;
  /** Milliseconds for which a request may be silent; default 60,000. */
  patience?: number;
}

/** Answers of earlier runs, by address. */
export interface KeptAnswers {
  read(address: string): {mark: string; text: string} | undefined;
  write(address: string, answer: {mark: string; text: string}): void;
}

/** The most that an answer in JSON may have, in bytes; the largest known, the meta of a school file, has under 10 MB. */
const maximumAnswer = 50e6;
/** The longest wait that a service is granted, in milliseconds. */
const longestWait = 300_000;
/** Answers after which the same request may succeed: too many, a gateway's own, a time-out of 30 seconds. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A failure after which the same request may succeed. */
class PassingFailure extends Error {
  constructor(
    message: string,
    readonly wait?: number,
    options?: ErrorOptions
  ) {
    super(message, options);
  }
}

/** The Department's public service of statistics, asked one request at a time. */
export class ApiClient {
  private last = 0;
  private readonly options: Required<Omit<ClientOptions, "kept">> & {kept: KeptAnswers | undefined};

  constructor({
    base,
    onRetry = () => {},
    kept,
    tries = 5,
    firstWait = 1000,
    gap = 200,
    patience = 60_000
  }: ClientOptions) {
    this.options = {base: base.replace(/\/+$/, ""), onRetry, kept, tries, firstWait, gap, patience};
  }

  /** The answer at a way below the base, with parameters; throws an `ApiError`. */
  async ask(way: string, parameters: Readonly<Record<string, string | number>> = {}): Promise<Answer> {
    const address = this.addressOf(way, parameters);
    const {kept} = this.options;
    const text = await this.trying(address, async (signal) => {
      const earlier = kept?.read(address);
      const response = await this.send(address, signal, {
        accept: "application/json",
        ...(earlier && {"if-none-match": earlier.mark})
      });
      if (response.status === 304 && earlier) return earlier.text;
      await this.requireOk(response, address);
      const body = await limitedText(response, address);
      parsed(body, response, address);
      const mark = response.headers.get("etag");
      if (mark && kept) kept.write(address, {mark, text: body});
      return body;
    });
    return new Answer(JSON.parse(text), address);
  }

  /** Every result of a paged answer, in order; throws an `ApiError` where pages do not add up to the number they state. */
  async askAll(way: string, pageSize = 20): Promise<Answer[]> {
    const [address, again] = [this.addressOf(way), "to be run again"];
    const results: Answer[] = [];
    let total: number | undefined;
    for (let page = 1; ; page++) {
      const answer = await this.ask(way, {page, pageSize});
      const paging = answer.at("paging");
      const stated = paging.at("totalResults").count();
      // A result that comes in between moves the others on by one: one is then told twice and another not at all.
      if (stated !== (total ?? stated))
        throw new ApiError(`the list changed from ${total} to ${stated} results while it was read`, address, again);
      total = stated;
      const found = answer.at("results").list();
      results.push(...found);
      if (page >= paging.at("totalPages").count()) break;
      if (found.length === 0) break;
    }
    if (results.length !== total)
      throw new ApiError(`incomplete list: ${results.length} of ${total} results`, address, "all of them");
    return results;
  }

  /** Gives the bytes of a file, piece by piece, to `take`; begins anew, by `begin`, with every try. Throws an `ApiError`. */
  async download(
    way: string,
    parameters: Readonly<Record<string, string>>,
    {begin, take}: {begin: () => void; take: (bytes: Uint8Array) => void | Promise<void>}
  ): Promise<void> {
    const address = this.addressOf(way, parameters);
    await this.trying(address, async (signal, heard) => {
      const response = await this.send(address, signal, {accept: "text/csv"});
      await this.requireOk(response, address);
      const type = response.headers.get("content-type") ?? "";
      if (!/^(?:text\/csv|application\/(?:csv|octet-stream))\b/i.test(type))
        throw new ApiError(`invalid file: it is ${type || "of no type"}`, address, "text/csv");
      begin();
      for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
        heard();
        await take(bytes);
      }
    });
  }

  private addressOf(way: string, parameters: Readonly<Record<string, string | number>> = {}): string {
    const words = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return `${this.options.base}${way}${words.length ? `?${words.join("&")}` : ""}`;
  }

  /** Does what asks one request, again where it fails in a way that passes. */
  private async trying<Result>(
    address: string,
    work: (signal: AbortSignal, heard: () => void) => Promise<Result>
  ): Promise<Result> {
    const {tries, firstWait, patience, onRetry} = this.options;
    for (let time = 1; ; time++) {
      const silence = new AbortController();
      const tooLong = () => silence.abort(new PassingFailure(`no word for ${Math.round(patience / 1000)} seconds`));
      let timer = setTimeout(tooLong, patience);
      const heard = () => {
        clearTimeout(timer);
        timer = setTimeout(tooLong, patience);
      };
      try {
        return await work(silence.signal, heard);
      } catch (cause) {
        const failure = silence.signal.aborted ? (silence.signal.reason as PassingFailure) : passingFailure(cause);
        if (failure === null) throw cause;
        if (time >= tries)
          throw new ApiError(
            `no answer after ${tries} tries: ${failure.message}`,
            address,
            "an answer; try again later",
            {
              cause
            }
          );
        // Asked again before the time that it says, a service only says so again.
        if (failure.wait !== undefined && failure.wait > longestWait)
          throw new ApiError(
            `${failure.message}, and asks to be left alone for ${Math.ceil(failure.wait / 60_000)} minutes`,
            address,
            "an answer; run again after that: what has been fetched is kept",
            {cause}
          );
        const wait = failure.wait ?? Math.min(firstWait * 2 ** (time - 1), longestWait);
        onRetry(`${failure.message} (${address}): trying again in ${Math.ceil(wait / 1000)} s`);
        await pause(wait);
      } finally {
        clearTimeout(timer);
      }
    }
  }

  private async send(address: string, signal: AbortSignal, headers: Record<string, string>): Promise<Response> {
    await pause(this.last + this.options.gap - Date.now());
    this.last = Date.now();
    return fetch(address, {headers, signal, redirect: "follow"});
  }

  /** Throws what the service says of a request that failed. */
  private async requireOk(response: Response, address: string): Promise<void> {
    if (response.ok) return;
    const said = await problemOf(response);
    const message = `the service answers ${response.status}${said ? `: ${said}` : ""}`;
    if (passing.has(response.status)) throw new PassingFailure(message, retryAfter(response));
    throw new ApiError(message, address, response.status === 404 ? "an address that it knows" : "an answer");
  }
}

/** The text of an answer, refused where it is too long to be one. */
async function limitedText(response: Response, address: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > maximumAnswer)
      throw new ApiError("invalid answer: too long", address, `at most ${maximumAnswer / 1e6} MB`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** Refuses what is no JSON: of another type for good, cut off as what may pass. */
function parsed(text: string, response: Response, address: string): void {
  const type = response.headers.get("content-type") ?? "";
  if (!/\bjson\b/i.test(type)) throw new ApiError(`invalid answer: it is ${type || "of no type"}`, address, "JSON");
  try {
    JSON.parse(text);
  } catch (cause) {
    throw new PassingFailure("the answer was cut off", undefined, {cause});
  }
}

/** What an answer that failed says in words; a gateway before the service answers in none. */
async function problemOf(response: Response): Promise<string> {
  const text = await response.text().catch(() => "");
  try {
    const {title, detail, errors} = JSON.parse(text) as {
      title?: string;
      detail?: string;
      errors?: {message?: string; path?: string}[];
    };
    const faults = Array.isArray(errors)
      ? errors.map(({message, path}) => [path, message].filter(Boolean).join(": "))
      : [];
    return [title, detail, ...faults].filter(Boolean).join("; ");
  } catch {
    return "";
  }
}

/** Milliseconds that a service asks to wait, in seconds or until a time. */
function retryAfter(response: Response): number | undefined {
  const words = response.headers.get("retry-after");
  if (words === null) return undefined;
  const wait = /^\d+$/.test(words.trim()) ? Number(words) * 1000 : Date.parse(words) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

/** What of an error may pass: that of the service, or of the way to it. Null where nothing of it does. */
function passingFailure(cause: unknown): PassingFailure | null {
  if (cause instanceof PassingFailure) return cause;
  if (cause instanceof TypeError) {
    const reason = cause.cause instanceof Error ? cause.cause.message : cause.message;
    return new PassingFailure(`the connection failed: ${reason}`, undefined, {cause});
  }
  return null;
}

async function pause(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
