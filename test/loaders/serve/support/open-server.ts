import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {listen} from "../../../../loaders/commands/site-server.js";
import {type ApiOptions, createApi} from "../../../../loaders/serve/api.js";
import {createDataServer, type ServerOptions} from "../../../../loaders/serve/create-server.js";
import {closed} from "../../../../loaders/serve/stopped.js";

/** The edition that test servers say they hold. */
export const edition = "0123456789abcdef";

/** What lets no time pass between two tries of a page. */
export const pause = async (): Promise<void> => {};

/** A server on this machine, over a site without a page. */
export async function openServer(
  options: Pick<ApiOptions, "backend"> & Partial<Omit<ApiOptions, "limits">> & {limits?: Partial<ApiOptions["limits"]>},
  serverOptions: ServerOptions = {}
): Promise<{address: string; close: () => Promise<void>}> {
  const dist = mkdtempSync(join(tmpdir(), "serve-site-"));
  const limits = {
    seconds: 30,
    bytes: 50_000_000,
    held: 400_000_000,
    atOnce: 3,
    waiting: 100,
    sending: 60,
    ...options.limits
  };
  const server = createDataServer(dist, createApi({version: edition, token: null, ...options, limits}), serverOptions);
  const address = await listen(server);
  return {
    address,
    async close() {
      await closed(server, {milliseconds: 0});
      rmSync(dist, {recursive: true});
    }
  };
}
