import {describe, expect, it, vi} from "vitest";
import {query, restart, startEngine} from "../../../src/components/site-engine.js";
import {
  answerBytes,
  caught,
  question,
  reply,
  statementOf,
  statements,
  useFakeSite,
  worker
} from "./support/fake-site.js";
import {FakeWorker} from "./support/fake-worker.js";

vi.mock("../../../src/engine/files.js", () => import("./support/engine-files.js"));

useFakeSite();

/** Whether the statement whose rows are fetched is a question's. */
const isExecuting = () => worker().posted.map(statementOf).filter(Boolean).at(-1)?.startsWith("EXECUTE") === true;

describe("query", () => {
  it("starts the engine, binds the values and gives rows as plain objects", async () => {
    expect(await query(question)).toEqual([{area: "warrington", value: 66}]);
    expect(statements(/^PREPARE/)).toEqual([`PREPARE question_0 AS\n${question.sql}`]);
    expect(statements(/^EXECUTE/)).toEqual(["EXECUTE question_0('warrington')"]);
  });

  it("prepares the same text once", async () => {
    await Promise.all([query(question), query({...question, params: ["halton"]})]);
    await query(question);
    expect(statements(/^PREPARE/)).toHaveLength(1);
    expect(statements(/^EXECUTE/)).toHaveLength(3);
  });

  it("closes the statement that was asked longest ago where there are too many", async () => {
    const numbered = (i: number) => ({...question, sql: `SELECT area, value FROM t WHERE area = ? AND ${i} = ${i}`});
    for (let i = 0; i < 64; i++) await query(numbered(i));
    await query(numbered(0));
    expect(statements(/^DEALLOCATE/)).toEqual([]);
    await query(numbered(64));
    expect(statements(/^DEALLOCATE/)).toEqual(["DEALLOCATE question_1"]);
    await query(numbered(1));
    expect(statements(/^PREPARE/).at(-1)).toBe(`PREPARE question_65 AS\n${numbered(1).sql}`);
  });

  it("asks again until a long question is answered, and asks nothing else meanwhile", async () => {
    await startEngine();
    let polls = 0;
    FakeWorker.reply = (request) => {
      if (statementOf(request).startsWith("EXECUTE")) return {data: null};
      if (request.type === "POLL_PENDING_QUERY") return {data: polls++ < 3 ? null : answerBytes()};
      return reply(request);
    };
    const answers = await Promise.all([query(question), query({...question, params: ["halton"]})]);
    expect(answers).toEqual(Array(2).fill([{area: "warrington", value: 66}]));
    const between = worker()
      .posted.slice(worker().posted.findIndex((request) => statementOf(request).startsWith("EXECUTE")))
      .map((request) => statementOf(request) || request.type)
      .filter((what) => /^EXECUTE|POLL/.test(what));
    expect(between).toEqual([
      "EXECUTE question_0('warrington')",
      ...Array(4).fill("POLL_PENDING_QUERY"),
      "EXECUTE question_0('halton')",
      "POLL_PENDING_QUERY"
    ]);
  });

  it("puts together the parts in which rows come", async () => {
    await startEngine();
    const whole = answerBytes();
    const parts = [whole.slice(100, 200), whole.slice(200), new Uint8Array(0)];
    FakeWorker.reply = (request) => {
      if (statementOf(request).startsWith("EXECUTE")) return {data: whole.slice(0, 100)};
      if (request.type === "FETCH_QUERY_RESULTS" && statements(/^EXECUTE/).length > 0)
        return {data: parts.shift() ?? new Uint8Array(0)};
      return reply(request);
    };
    expect(await query(question)).toEqual([{area: "warrington", value: 66}]);
  });

  it.each([
    ["when it is prepared", /^PREPARE/],
    ["when it is started", /^EXECUTE/],
    ["at one of its rows", null]
  ] as const)("says in words that a question failed %s, and why to developers", async (_, start) => {
    await startEngine();
    FakeWorker.reply = (request) => {
      const fails = start ? start.test(statementOf(request)) : request.type === "FETCH_QUERY_RESULTS" && isExecuting();
      return fails ? {error: "Binder Error: no column"} : reply(request);
    };
    const error = await caught(query(question));
    expect(error).toMatchObject({kind: "question", retryable: true});
    expect(error.message).not.toContain("Binder");
    expect((error.cause as Error).message).toBe(
      "Binder Error: no column\n\nin the question:\nSELECT area, value FROM t WHERE area = ?"
    );
    FakeWorker.reply = reply;
    expect(await query(question)).toHaveLength(1);
  });

  it("says that an answer could not be read, rather than to give none", async () => {
    await startEngine();
    FakeWorker.reply = (request) =>
      statementOf(request).startsWith("EXECUTE") ? {data: new Uint8Array([1, 2, 3])} : reply(request);
    expect(await caught(query(question))).toMatchObject({kind: "question"});
  });

  it("refuses a text that would end the statement before its end", async () => {
    const error = await caught(query({...question, params: ["war\0rington"]}));
    expect(String(error.cause)).toContain("expected no NUL");
    expect(String((await caught(query({sql: "SELECT 1\0", params: [], tables: []}))).cause)).toContain(
      "expected no NUL"
    );
  });

  it("rejects what is outstanding when the worker breaks down, and everything after, until it is restarted", async () => {
    await startEngine();
    // What breaks down before all tables are read is forgotten.
    await expect.poll(() => statements(/^SET lock/)).toHaveLength(1);
    FakeWorker.reply = (request) => (statementOf(request).startsWith("EXECUTE") ? undefined : reply(request));
    const waiting = [caught(query(question)), caught(query(question))];
    await vi.waitFor(() => expect(statements(/^EXECUTE/)).toHaveLength(1));
    worker().breakDown("out of memory");
    for (const error of await Promise.all(waiting)) expect(error).toMatchObject({kind: "worker", retryable: true});
    FakeWorker.reply = reply;
    expect(await caught(query(question))).toMatchObject({kind: "worker"});
    await restart();
    expect(FakeWorker.started).toHaveLength(2);
    expect(await query(question)).toHaveLength(1);
  });

  it("takes no line of the worker's log for an answer", async () => {
    FakeWorker.reply = (request) => {
      if (request.type === "INSTANTIATE") worker().say({requestId: 0, type: "LOG", data: "hello"});
      return reply(request);
    };
    expect(await query(question)).toHaveLength(1);
  });
});

describe("restart", () => {
  it("stops the old worker and starts another", async () => {
    await startEngine();
    await restart();
    expect(FakeWorker.started.map(({terminated}) => terminated)).toEqual([true, false]);
  });
});
