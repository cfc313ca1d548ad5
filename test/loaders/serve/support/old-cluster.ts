import {type ChildProcess, spawn, spawnSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, unlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {delimiter, join} from "node:path";
import getPort from "get-port";

/** The cluster that every server of it knows. */
export const clusterName = "three";

/** Why no cluster can be started here; null where one can. */
export const withoutCluster: string | null =
  program() === null
    ? "skipped: Debian's clickhouse-server 18.16 is not installed: apt-get install --no-install-recommends clickhouse-server"
    : null;

/** One server of the cluster. */
export interface ClusterServer {
  /** Address of its HTTP interface. */
  url: string;
  start(): Promise<void>;
  /** Kills it at once, whatever it does. */
  kill(): Promise<void>;
  /** Lets it stand still, with its connections open, as one that is far too slow does. */
  freeze(): void;
  thaw(): void;
  /** Fills the disk it keeps everything on but for some bytes; gives what makes room again. Only where it was opened with a small disk. */
  fill(left: number): () => void;
  /** The rows of a statement, as JSON. */
  ask(sql: string): Promise<Record<string, unknown>[]>;
}

export interface ClusterOptions {
  /** Whether tables are cut in three, or each server has all of them, told by the others or loaded by itself. */
  layout: "shards" | "copies" | "alone";
  /** Number of the server whose disk is a small one of its own; none by default. */
  small?: number;
}

/** Three servers of ClickHouse on this machine, in a folder and on ports of their own. */
export async function openCluster({layout, small}: ClusterOptions): Promise<{
  servers: ClusterServer[];
  remove: () => Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), "clickhouse-three-"));
  const ports = await Promise.all([0, 1, 2].map(async () => ({http: await getPort(), tcp: await getPort()})));
  const places = ports.map(({tcp}) => `<replica><host>127.0.0.1</host><port>${tcp}</port></replica>`);
  const shards =
    layout === "shards"
      ? places.map((place) => `<shard>${place}</shard>`).join("")
      : `<shard><internal_replication>false</internal_replication>${places.join("")}</shard>`;
  const servers = ports.map((port, i) => {
    const home = join(folder, String(i));
    mkdirSync(join(home, "disk"), {recursive: true});
    writeFileSync(join(home, "users.xml"), users);
    const known = layout === "alone" ? `<shard>${places[i]}</shard>` : shards;
    writeFileSync(join(home, "config.xml"), configuration(home, port, known));
    return server(home, port.http, i === small);
  });
  await Promise.all(servers.map((one) => one.start()));
  return {
    servers,
    async remove() {
      await Promise.all(servers.map((one) => one.kill()));
      rmSync(folder, {recursive: true, force: true});
    }
  };
}

/** Whether a disk of a few megabytes can be had for one server. */
export function canMount(): boolean {
  return spawnSync("unshare", ["-rm", "sh", "-c", "mount -t tmpfs -o size=64k none /tmp"]).status === 0;
}

function program(): string | null {
  const folders = [...(process.env.PATH ?? "").split(delimiter).filter(Boolean), "/usr/sbin", "/usr/bin"];
  const found = folders.map((folder) => join(folder, "clickhouse-server")).find((path) => existsSync(path));
  if (found === undefined) return null;
  // A newer one, which says its version, is set up in another way and needs nobody to translate for it.
  return spawnSync(found, ["--version"]).status === 0 ? null : found;
}

function server(home: string, port: number, isSmall: boolean): ClusterServer {
  const url = `http://127.0.0.1:${port}/`;
  const command = [program() ?? "", `--config-file=${join(home, "config.xml")}`];
  let child: ChildProcess | null = null;
  let ended: Promise<unknown> = Promise.resolve();
  const ask = async (sql: string) => {
    const response = await fetch(url, {method: "POST", body: `${sql} FORMAT JSON`});
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return JSON.parse(text).data;
  };
  return {
    url,
    ask,
    async start() {
      const script = `mount -t tmpfs -o size=24m none '${home}/disk' && exec "$@"`;
      const [name = "", ...args] = isSmall ? ["unshare", "-rm", "sh", "-c", script, "sh", ...command] : command;
      child = spawn(name, args, {stdio: "ignore"});
      ended = new Promise((resolve) => child?.once("close", resolve));
      let isEnded = false;
      ended.then(() => {
        isEnded = true;
      });
      while (!isEnded) if (await ask("SELECT 1").catch(() => null)) return;
      throw new Error(`clickhouse-server did not start: ${readFileSync(join(home, "errors"), "utf8")}`);
    },
    async kill() {
      child?.kill("SIGKILL");
      await ended;
    },
    freeze: () => void child?.kill("SIGSTOP"),
    thaw: () => void child?.kill("SIGCONT"),
    fill(left) {
      // The disk is seen by nobody but the server's own process.
      const disk = `/proc/${child?.pid}/root${home}/disk`;
      const filler = join(disk, "filler");
      const {bavail, bsize} = statfsSync(disk);
      writeFileSync(filler, new Uint8Array(bavail * bsize - left));
      return () => unlinkSync(filler);
    }
  };
}

function configuration(home: string, {http, tcp}: {http: number; tcp: number}, shards: string): string {
  return `<yandex>
  <logger><level>error</level><log>${home}/log</log><errorlog>${home}/errors</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${http}</http_port>
  <tcp_port>${tcp}</tcp_port>
  <path>${home}/disk/</path>
  <tmp_path>${home}/disk/tmp/</tmp_path>
  <user_files_path>${home}/disk/files/</user_files_path>
  <format_schema_path>${home}/disk/schemas/</format_schema_path>
  <users_config>users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <mark_cache_size>5000000</mark_cache_size>
  <remote_servers><${clusterName}>${shards}</${clusterName}></remote_servers>
</yandex>
`;
}

/** As careless as a profile may be: answers without the rows of a server that is missing, unless it is told otherwise. */
const users = `<yandex>
  <profiles><default><skip_unavailable_shards>1</skip_unavailable_shards></default></profiles>
  <users><default>
    <password></password>
    <networks><ip>127.0.0.1</ip></networks>
    <profile>default</profile>
    <quota>default</quota>
  </default></users>
  <quotas><default></default></quotas>
</yandex>
`;
