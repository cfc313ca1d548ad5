import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openClickHouse} from "../../../loaders/serve/clickhouse.js";
import {loadClickHouse} from "../../../loaders/serve/clickhouse-load.js";
import {databaseOf} from "../../../loaders/serve/clickhouse-tables.js";
import {openReplicas} from "../../../loaders/serve/replicas.js";
import {EngineError} from "../../../src/engine/engine-error.js";
import {serverEngine} from "../../../src/engine/server-engine.js";
import {nameOfQuestion} from "../../../src/query/named.js";
import {openWasmEngine, type TestEngine} from "../../src/query/support/wasm-engine.js";
import {everyQuestion} from "./support/every-question.js";
import {fixtureFiles} from "./support/fixture-files.js";
import {type ClusterOptions, type ClusterServer, canMount, openCluster, withoutCluster} from "./support/old-cluster.js";
import {openOldDialect} from "./support/old-dialect.js";
import {edition, openServer, pause} from "./support/open-server.js";

if (withoutCluster !== null) console.info(withoutCluster);

/** Questions of the table that lies on all three, which a ClickHouse of 2018 takes: how a cluster fails is tested here, not its dialect. */
const ofThree = [...everyQuestion.allValues.slice(0, 2), ...everyQuestion.seriesOf.slice(0, 1)];
/** Questions that the server which is asked answers alone. */
const ofOne = [...everyQuestion.allAreas, ...everyQuestion.neighboursOf];
const limits = {rows: 100_000, seconds: 60, memory: 1_000_000_000};

let fixture: Awaited<ReturnType<typeof fixtureFiles>>;
let browser: TestEngine;

beforeAll(async () => {
  if (withoutCluster !== null) return;
  fixture = await fixtureFiles();
  browser = await openWasmEngine(fixture.files);
});
afterAll(() => fixture?.remove());

/** A cluster with the tables of the tests, and the project's own server before it. */
async function openSite(options: ClusterOptions) {
  const {servers, remove} = await openCluster(options);
  const dialect = await openOldDialect(servers.map(({url}) => url));
  const load = (version: string) => loadClickHouse({files: fixture.files, version}, {url: dialect.url});
  const open = (version: string) => openClickHouse({url: dialect.url, database: databaseOf(version), ...limits});
  await load(edition);
  const backend = await open(edition);
  const server = await openServer({backend, limits: {seconds: limits.seconds}});
  const engine = serverEngine({address: `${server.address}/api`, version: edition, nameOf: nameOfQuestion, pause});
  const [first, second, third] = servers as [ClusterServer, ClusterServer, ClusterServer];
  return {
    first,
    second,
    third,
    load,
    open,
    backend,
    ask: engine.ask,
    /** Asks everything: resolves to how many answers were whole. Every other one must be an error in words, and none be shorter. */
    async whole(questions = [...ofThree, ...ofOne]): Promise<number> {
      let count = 0;
      for (const question of questions) {
        const answer = await engine.ask(question).catch((error) => error);
        if (answer instanceof EngineError) expect(answer).toMatchObject({retryable: true});
        else {
          expect(answer).toEqual(browser.query(question));
          count += 1;
        }
      }
      return count;
    },
    async close() {
      engine.close();
      await server.close();
      await backend.close();
      await dialect.close();
      await remove();
    }
  };
}

/** Resolves once the first server works on a question that it cannot answer without the others. */
async function underWay({first}: {first: ClusterServer}): Promise<void> {
  const sql = "SELECT query FROM system.processes WHERE query LIKE '%observations%' AND query NOT LIKE '%processes%'";
  while ((await first.ask(sql)).length === 0);
}

const everything = ofThree.length + ofOne.length;
const question = ofThree[0] as (typeof ofThree)[number];

describe.skipIf(withoutCluster !== null)("three servers of ClickHouse, with a table that is cut in three", () => {
  let site: Awaited<ReturnType<typeof openSite>>;
  const isSmall = canMount();
  beforeAll(async () => {
    site = await openSite({layout: "shards", ...(isSmall && {small: 2})});
  });
  afterAll(() => site?.close());

  it("have a part each, and give the browser's rows together", async () => {
    const parts = [site.first, site.second, site.third].map((server) =>
      server.ask(`SELECT count() AS rows FROM ${databaseOf(edition)}.observations_part`)
    );
    for (const rows of await Promise.all(parts)) expect(Number(rows[0]?.rows)).toBeGreaterThan(0);
    expect(await site.whole()).toBe(everything);
  });

  it("give an error in words and no shorter answer while one is gone, and the same rows when it is back", async () => {
    await site.second.kill();
    expect(await site.whole(ofThree)).toBe(0);
    expect(await site.whole(ofOne)).toBe(ofOne.length);
    await site.second.start();
    expect(await site.whole()).toBe(everything);
  });

  it("do so where one is killed in the middle of a question", async () => {
    site.second.freeze();
    const asked = site.ask(question).catch((error) => error);
    await underWay(site);
    await site.second.kill();
    expect(await asked).toMatchObject({kind: "download", retryable: true});
    await site.second.start();
    expect(await site.whole()).toBe(everything);
  });

  it("do so where the one that was asked is killed in the middle of it", async () => {
    site.second.freeze();
    const asked = site.ask(question).catch((error) => error);
    await underWay(site);
    await site.first.kill();
    expect(await asked).toMatchObject({kind: "download", retryable: true});
    expect(await site.whole()).toBe(0);
    site.second.thaw();
    await site.first.start();
    expect(await site.whole()).toBe(everything);
  });

  it("end a question at its limit of time where one is too slow, and answer it when it is not", async () => {
    const quick = await openServer({backend: site.backend, limits: {seconds: 1}});
    site.third.freeze();
    try {
      const {name, args} = nameOfQuestion(question);
      const response = await fetch(
        `${quick.address}/api/${edition}/${name}?args=${encodeURIComponent(JSON.stringify(args))}`
      );
      expect([response.status, await response.text()]).toEqual([422, "too long: the question was ended after 1 s\n"]);
      expect(await site.whole(ofOne)).toBe(ofOne.length);
    } finally {
      site.third.thaw();
      await quick.close();
    }
    expect(await site.whole()).toBe(everything);
  });

  it.skipIf(!isSmall)("answer on where a disk is full, and take no release that did not fit on it", async () => {
    // Enough for the names of tables, too little for their rows.
    const makeRoom = site.third.fill(60_000);
    try {
      await site.whole();
      await expect(site.load("next")).rejects.toThrow(/space|Cannot/);
      await expect(site.open("next")).rejects.toThrow(/database: sightline_\w+, expected it to be loaded/);
    } finally {
      makeRoom();
    }
    expect(await site.whole()).toBe(everything);
    // Another name: one of 2018 cannot drop a database whose disk was full while it was made.
    await site.load("another");
    await (await site.open("another")).close();
  });
});

describe.skipIf(withoutCluster !== null)("three servers of ClickHouse that have all rows each", () => {
  it("give whole answers whichever of the others is gone, and after one is killed in the middle", async () => {
    const site = await openSite({layout: "copies"});
    try {
      for (const server of [site.second, site.third]) {
        await server.kill();
        for (let time = 0; time < 5; time++) expect(await site.whole()).toBe(everything);
        await server.start();
      }
      await Promise.all([site.second.kill(), site.third.kill()]);
      expect(await site.whole()).toBe(everything);
    } finally {
      await site.close();
    }
  });
});

describe.skipIf(withoutCluster !== null)("three servers of ClickHouse that know nothing of each other", () => {
  it("are loaded one by one, and a question goes on to the next where one is killed in the middle of it", async () => {
    const {servers, remove} = await openCluster({layout: "alone"});
    const dialects = await Promise.all(servers.map(({url}) => openOldDialect([url])));
    const database = databaseOf(edition);
    for (const {url} of dialects) await loadClickHouse({files: fixture.files, version: edition}, {url});
    const backend = await openReplicas(
      dialects.map(
        ({url}) =>
          () =>
            openClickHouse({url, database, ...limits})
      )
    );
    const server = await openServer({backend});
    const engine = serverEngine({address: `${server.address}/api`, version: edition, nameOf: nameOfQuestion, pause});
    const whole = async () => {
      for (const one of [...ofThree, ...ofOne]) expect(await engine.ask(one)).toEqual(browser.query(one));
    };
    try {
      await whole();
      const [first, second, third] = servers as [ClusterServer, ClusterServer, ClusterServer];
      for (const one of [first, second]) {
        // Asked, and silent until it is killed: the one that answered last is asked first.
        one.freeze();
        const asked = engine.ask(question);
        await dialects[servers.indexOf(one)]?.isAsked();
        await one.kill();
        expect(await asked).toEqual(browser.query(question));
        await whole();
      }
      await third.kill();
      await expect(engine.ask(question)).rejects.toMatchObject({kind: "download"});
      await first.start();
      await whole();
    } finally {
      engine.close();
      await server.close();
      await backend.close();
      for (const dialect of dialects) await dialect.close();
      await remove();
    }
  });
});
