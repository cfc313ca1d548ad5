import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import {afterEach, describe, expect, it} from "vitest";
import {listen} from "../../../loaders/commands/site-server.js";
import {openClickHouse} from "../../../loaders/serve/clickhouse.js";
import {clickHouseQuestion, clickHouseSettings} from "../../../loaders/serve/clickhouse-sql.js";
import {tableStatements} from "../../../loaders/serve/clickhouse-tables.js";
import {allValues, reportContents, seriesOf} from "../../../src/query/questions.js";
import {everyQuestion} from "./support/every-question.js";

interface Asked {
  url: URL;
  body: string;
  request: IncomingMessage;
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A stand-in of ClickHouse's HTTP interface: what it was asked, and whatever a test has it answer to a question. */
async function standIn(
  answer: (response: ServerResponse) => void,
  profile: Readonly<Record<string, string>> = {}
): Promise<{url: string; asked: Asked[]; server: Server}> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const url = new URL(request.url ?? "", "http://x");
    asked.push({url, body, request});
    const lines = (rows: object[]) => response.end(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    if (/FROM db\.loaded/.test(body)) lines([{tables: "8"}]);
    else if (/FROM system\.settings/.test(body)) lines(Object.entries(profile).map(([name, value]) => ({name, value})));
    else if (/^KILL/.test(body)) response.end();
    else answer(response);
  });
  servers.push(server);
  return {url: await listen(server), asked, server};
}

const limits = {database: "db", seconds: 7, rows: 500, memory: 1000};
const gathered = async (parts: AsyncIterable<Uint8Array>) => {
  const all: number[] = [];
  for await (const part of parts) all.push(...part);
  return all;
};
const last = (asked: readonly Asked[]): Asked => asked.at(-1) ?? expect.unreachable("nothing was asked");
const never = () => new AbortController().signal;

describe("ClickHouse's client", () => {
  it("sends values beside the text, and the settings and limits that the user's profile lacks", async () => {
    const {url, asked} = await standIn((response) => response.end("abc"), {
      join_use_nulls: "1",
      max_result_rows: "100"
    });
    const backend = await openClickHouse({url, ...limits});
    expect(await gathered(backend.ask(allValues("it's"), {signal: never()}))).toEqual([97, 98, 99]);
    const {searchParams} = last(asked).url;
    expect(last(asked).body).toContain("WHERE indicator = {p0:String}");
    expect(last(asked).body).not.toContain("it's");
    // As ClickHouse reads it: escaped.
    expect(searchParams.get("param_p0")).toBe("it\\'s");
    expect(searchParams.get("cast_keep_nullable")).toBe("1");
    expect(searchParams.get("skip_unavailable_shards")).toBe("0");
    expect(searchParams.get("wait_end_of_query")).toBe("1");
    expect(searchParams.get("max_execution_time")).toBe("7");
    // The profile's own are left as they are: a user that only reads may not even say them again.
    expect([searchParams.get("join_use_nulls"), searchParams.get("max_result_rows")]).toEqual([null, null]);
    await backend.close();
  });

  it("sends no setting to a user whose profile has all", async () => {
    const profile = {
      ...clickHouseSettings,
      max_execution_time: "5",
      max_result_rows: "100",
      max_memory_usage: "1000"
    };
    const {url, asked} = await standIn((response) => response.end("abc"), profile);
    const backend = await openClickHouse({url, ...limits});
    await gathered(backend.ask(allValues("plain"), {signal: never()}));
    const sent = [...last(asked).url.searchParams.keys()];
    expect(sent.sort()).toEqual(["database", "param_p0", "query_id", "wait_end_of_query"]);
    await backend.close();
  });

  it("ends a question in ClickHouse too, when nobody waits for it any more", async () => {
    let hang = (_: ServerResponse) => {};
    const hung = new Promise<ServerResponse>((resolve) => {
      hang = resolve;
    });
    const {url, asked} = await standIn((response) => hang(response));
    const backend = await openClickHouse({url, ...limits});
    const controller = new AbortController();
    const waiting = gathered(backend.ask(allValues("plain"), {signal: controller.signal}));
    const response = await hung;
    const closed = new Promise((resolve) => response.once("close", resolve));
    controller.abort();
    await expect(waiting).rejects.toThrow();
    await closed;
    const id = asked.find(({body}) => body.includes("FORMAT ArrowStream"))?.url.searchParams.get("query_id");
    const kill = () => asked.find(({body}) => body.startsWith("KILL QUERY"));
    while (!kill()) await new Promise((resolve) => setImmediate(resolve));
    expect(kill()?.url.searchParams.get("param_id")).toBe(id);
    await backend.close();
  });

  it("tells a limit that was met from a server that is missing, and from a fault", async () => {
    const errors: [string, number | undefined][] = [
      ["Code: 396. DB::Exception: Limit for result exceeded. (TOO_MANY_ROWS_OR_BYTES)", 422],
      ["Code: 159. DB::Exception: Timeout exceeded. (TIMEOUT_EXCEEDED)", 422],
      ["Code: 241. DB::Exception: Memory limit exceeded. (MEMORY_LIMIT_EXCEEDED)", 422],
      ["Code: 279. DB::Exception: All connection tries failed. (ALL_CONNECTION_TRIES_FAILED)", 503],
      ["Code: 999. DB::Exception: Lost the coordinator. (KEEPER_EXCEPTION)", 503],
      ["Code: 243. DB::Exception: Cannot reserve, not enough space. (NOT_ENOUGH_SPACE)", 503],
      ["Code: 32. DB::Exception: Attempt to read after eof. (ATTEMPT_TO_READ_AFTER_EOF)", 503],
      ["Code: 75. DB::Exception: Cannot write, No space left on device. (CANNOT_WRITE_TO_FILE_DESCRIPTOR)", 503],
      ["Code: 60. DB::Exception: Unknown table. (UNKNOWN_TABLE)", undefined]
    ];
    for (const [text, status] of errors) {
      const {url} = await standIn((response) => response.writeHead(500).end(text));
      const backend = await openClickHouse({url, ...limits});
      const error = await gathered(backend.ask(allValues("plain"), {signal: never()})).catch((cause) => cause);
      expect(error).toBeInstanceOf(Error);
      expect([text, error.status]).toEqual([text, status]);
      await backend.close();
    }
    const {url, server} = await standIn(() => {});
    const backend = await openClickHouse({url, ...limits});
    server.close();
    server.closeAllConnections();
    await expect(gathered(backend.ask(allValues("plain"), {signal: never()}))).rejects.toMatchObject({status: 503});
    await backend.close();
  });
});

describe("clickHouseQuestion", () => {
  it("is the one text of a question, with names for its values", () => {
    const {sql, params} = clickHouseQuestion(seriesOf("plain", ["ash", "beech"]));
    expect(sql).toContain("WHERE indicator = {p0:String}\n  AND area IN ({p1:String}, {p2:String})");
    expect(params).toEqual({p0: "plain", p1: "ash", p2: "beech"});
  });

  it("differs from the text of DuckDB in that, and in texts that are joined", () => {
    for (const question of Object.values(everyQuestion).flat()) {
      const {sql} = clickHouseQuestion(question);
      const again = sql.replace(/\{p\d+:String\}/g, "?");
      if (again !== question.sql) expect(question.sql).toBe(reportContents().sql);
    }
    expect(clickHouseQuestion(reportContents()).sql).toContain(
      "arrayStringConcat(arraySort(groupUniqArray(indicator)), ' ') AS indicators"
    );
  });
});

describe("tableStatements", () => {
  it("make a table of each that the questions read, in the order of the questions", () => {
    const [observations] = tableStatements("db").filter((sql) => sql.includes("db.observations"));
    expect(observations).toMatch(/ORDER BY \(indicator, area, year, period\)$/);
    expect(observations).toContain("PROJECTION by_area (SELECT * ORDER BY area, indicator, year, period)");
    expect(observations).toContain("value Nullable(Float64)");
    expect(tableStatements("db")).toHaveLength(9);
  });
});
