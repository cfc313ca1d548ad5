import type {WorkerClient} from "./worker-client.js";

/** Makes a table of the bytes of its Parquet file, which are the engine's from then on; `name` is how SQL has it, default as it is. */
export async function readTable(
  client: WorkerClient,
  connection: number,
  table: string,
  bytes: Uint8Array,
  {name = table}: {name?: string} = {}
): Promise<void> {
  const file = `${table}.parquet`;
  const create = `CREATE TABLE ${name} AS SELECT * FROM read_parquet('${file}')`;
  await Promise.all([client.load(file, bytes), client.inTurn(() => client.ask(connection, create))]);
  await client.drop(file);
}

/** Takes files, addresses and settings from the engine for good, after other `settings`. It would refuse its own tables too, so they are read before. */
export async function lock(client: WorkerClient, connection: number, settings: readonly string[] = []): Promise<void> {
  for (const setting of [...settings, "enable_external_access = false", "lock_configuration = true"])
    await client.inTurn(() => client.ask(connection, `SET ${setting}`));
}
