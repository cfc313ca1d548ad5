import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import type {Server} from "node:http";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {brotliCompressSync} from "node:zlib";
import {afterAll, beforeAll} from "vitest";
import {createSiteServer, listen} from "../../../../loaders/commands/site-server.js";
import {askServer} from "./ask-server.js";

export const parquet = Buffer.from("PAR1, then four columns, then PAR1");
export const script = `export const words = "${"the same again ".repeat(100)}";\n`;
export const csv = `area,name\n${"warrington,Warrington\n".repeat(60)}`;

export const secret = "what lies beside the site";

/** A built site of a few small files, served in every test of a file; a secret lies beside it. */
export function useSmallSite() {
  const dist = mkdtempSync(join(tmpdir(), "site-"));
  let server: Server;
  let address: string;
  beforeAll(async () => {
    const files: Record<string, string | Buffer> = {
      "index.html": "<h1>Front</h1>",
      "404.html": "<h1>No such page</h1>",
      "data.html": "<h1>Data</h1>",
      "area/warrington.html": "<h1>Warrington</h1>",
      "embed/chart.html": "<h1>Any chart</h1>",
      "embed/chart/neet/warrington.html": "<h1>Chart with a picture</h1>",
      ".build.json": "{}",
      "data/observations.parquet": parquet,
      "data/areas.csv": csv,
      "data/areas.csv.br": brotliCompressSync(csv),
      "_import/words.0a1b2c3d.js": script,
      "_import/words.0a1b2c3d.js.br": brotliCompressSync(script)
    };
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(dist, path)), {recursive: true});
      writeFileSync(join(dist, path), content);
    }
    writeFileSync(`${dist}-secret.txt`, secret);
    symlinkSync(`${dist}-secret.txt`, join(dist, "way-out.txt"));
    symlinkSync("circle.txt", join(dist, "circle.txt"));
    server = createSiteServer(dist);
    address = await listen(server);
  });

  afterAll(() => {
    server.close();
    rmSync(dist, {recursive: true});
    rmSync(`${dist}-secret.txt`);
  });

  const ask = (path: string, options: Parameters<typeof askServer>[2] = {}) => askServer(address, path, options);
  return {dist, ask};
}
