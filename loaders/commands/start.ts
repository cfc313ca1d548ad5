import {parseArgs} from "node:util";
import getPort, {portNumbers} from "get-port";
import {buildSite, isFresh, siteFolder} from "./build-site.js";
import type {Command} from "./command.js";
import {ownFolder, runOwnSite} from "./own-site.js";
import {createSiteServer, listen} from "./site-server.js";

const defaultPort = 3000;
const host = "127.0.0.1";

/** `npm start`: builds the site unless it is up to date, and serves it until it is stopped. */
export const run: Command = async ({root, args: all}) => {
  const {folder, rest: args} = ownFolder(all, process.env);
  if (folder !== null) return runOwnSite("start", {root, folder, args});
  const wanted = readPort(args, process.env);
  if (await isFresh(root)) console.log("the built site is up to date");
  else {
    console.log("building the site");
    await buildSite({root});
  }
  const {port, message} = await freePort(wanted);
  if (message) console.warn(message);
  const server = createSiteServer(siteFolder(root));
  const address = await listen(server, {port, host});
  console.log(`serving the site at ${address}/ (Ctrl+C to stop)`);
  await new Promise<void>((resolve) => {
    // What stops other commands at once stops this one in good order.
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.removeAllListeners(signal).once(signal, () => resolve());
  });
  server.close();
  server.closeAllConnections();
  return 0;
};

/** The port that `--port` or the variable `PORT` asks for, 3000 by default. Throws where it is no port. */
export function readPort(args: string[], environment: NodeJS.ProcessEnv): number {
  const {values} = parseArgs({args, options: {port: {type: "string"}}});
  const text = values.port ?? (environment.PORT || String(defaultPort));
  const port = Number(text);
  const source = values.port === undefined ? "PORT" : "--port";
  if (!/^\d+$/.test(text) || port < 1 || port > 65535)
    throw new Error(`invalid ${source}: "${text}": expected a number from 1 to 65535`);
  return port;
}

/** The port itself where it is free, else the next free one with a message that says so. */
export async function freePort(wanted: number): Promise<{port: number; message: string | null}> {
  const port = await getPort({host, port: portNumbers(wanted, Math.min(wanted + 100, 65535))});
  return {port, message: port === wanted ? null : `port ${wanted} is in use: serving on ${port} instead`};
}
