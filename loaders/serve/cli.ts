import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {Command, InvalidArgumentError, Option} from "commander";
import {listen} from "../commands/site-server.js";
import {createApi} from "./api.js";
import type {Backend} from "./backend.js";
import {type BuiltTables, builtTables} from "./built-tables.js";
import {openClickHouse} from "./clickhouse.js";
import {loadClickHouse} from "./clickhouse-load.js";
import {databaseOf} from "./clickhouse-tables.js";
import {createDataServer} from "./create-server.js";
import {openDuckDb} from "./duckdb.js";
import {openReplicas} from "./replicas.js";
import {stopped} from "./stopped.js";
import {serverToken} from "./token.js";

/** The folder of the project, in which the built site is. */
const root = resolve(import.meta.dirname, "../..");

interface Options {
  engine: "duckdb" | "clickhouse";
  clickhouse: string[];
  host: string;
  port: number;
  site: string;
  seconds: number;
  memory: number;
  rows: number;
  megabytes: number;
  atOnce: number;
}

const program = new Command("serve").description(
  "serve the built site, and answer its pages' questions with an engine of this machine or a cluster (docs/scale.md)"
);

program
  .command("site", {isDefault: true})
  .exitOverride()
  .addOption(new Option("--engine <name>", "what answers").choices(["duckdb", "clickhouse"]).makeOptionMandatory())
  .addOption(clickhouseOption())
  .option(
    "--host <address>",
    "address to listen on; others than this machine reach none but what is named here",
    "127.0.0.1"
  )
  .option("--port <number>", "port to listen on; 0 for any that is free", count(0), 3000)
  .option("--site <folder>", "folder of the built site", join(root, "dist"))
  .option("--seconds <number>", "longest that a question may take; pages wait 120", count(1), 10)
  .option("--memory <number>", "most megabytes of memory of the engine; of a question for clickhouse", count(100), 1000)
  .option("--rows <number>", "most rows of an answer", count(1), 500_000)
  .option("--megabytes <number>", "most megabytes of an answer", count(1), 64)
  .option("--at-once <number>", "most questions that are worked on at once", count(1), 3)
  .action(async (options: Options) => {
    const token = serverToken();
    const built = await builtTables(resolve(options.site));
    const scratch = await mkdtemp(join(tmpdir(), "sightline-serve-"));
    try {
      const backend = await openBackend(options, built, scratch);
      await serve(backend, built, options, token);
    } finally {
      await rm(scratch, {recursive: true, force: true});
    }
  });

program
  .command("load")
  .exitOverride()
  .description(
    "load the built site's tables into ClickHouse, beside those of earlier builds; what is loaded is left as it is"
  )
  .addOption(clickhouseOption())
  .option("--site <folder>", "folder of the built site", join(root, "dist"))
  .action(async ({clickhouse, site}: Pick<Options, "clickhouse" | "site">) => {
    const built = await builtTables(resolve(site));
    for (const url of clickhouse)
      console.log(await loadClickHouse(built, {url, ...clickhouseUser(), log: console.error}));
  });

await program.parseAsync();

/** Serves until the process is told to stop; what is being answered then is answered. */
async function serve(
  backend: Backend,
  {version}: BuiltTables,
  {site, host, port, seconds, megabytes, atOnce}: Options,
  token: string | null
): Promise<void> {
  const bytes = megabytes * 1_000_000;
  const limits = {seconds, bytes, held: 8 * bytes, atOnce, waiting: 100, sending: 120};
  const api = createApi({backend, version, limits, token, log: console.error});
  const server = createDataServer(resolve(site), api);
  try {
    const address = await listen(server, {host, port});
    console.log(`serving the site at ${address}/ and its questions at ${address}/api/${version}/ (Ctrl+C to stop)`);
    if (!process.env.SITE_ENGINE)
      console.log("pages ask here where the site was built with SITE_ENGINE=/api, and answer themselves otherwise");
    await stopped(server);
  } finally {
    await backend.close();
  }
}

function openBackend(
  {engine, clickhouse, memory, rows, seconds}: Options,
  {files, version}: BuiltTables,
  scratch: string
): Promise<Backend> {
  return engine === "duckdb"
    ? openDuckDb({file: join(scratch, "tables.duckdb"), tables: files, memory: `${memory}MB`, rows})
    : openReplicas(
        clickhouse.map(
          (url) => () =>
            openClickHouse({
              url,
              database: databaseOf(version),
              ...clickhouseUser(),
              seconds,
              rows,
              memory: memory * 1_000_000
            })
        )
      );
}

function clickhouseOption(): Option {
  return new Option(
    "--clickhouse <addresses...>",
    "address of ClickHouse's HTTP interface; of several that hold all tables each, another answers for one that is gone"
  ).default(["http://127.0.0.1:8123"]);
}

/** Who asks ClickHouse: what is secret is no argument, which everybody on the machine could read. */
function clickhouseUser({CLICKHOUSE_USER: username, CLICKHOUSE_PASSWORD: password}: NodeJS.ProcessEnv = process.env) {
  return {...(username !== undefined && {username}), ...(password !== undefined && {password})};
}

function count(least: number): (text: string) => number {
  return (text) => {
    if (!/^\d{1,9}$/.test(text) || Number(text) < least)
      throw new InvalidArgumentError(`expected a whole number from ${least} on`);
    return Number(text);
  };
}
