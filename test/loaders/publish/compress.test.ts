import {existsSync, readdirSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {brotliDecompressSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {compressFolder} from "../../../loaders/publish/compress.js";
import {temporaryFolder} from "../commands/temporary-folder.js";

const page = `<p>${"the same again ".repeat(100)}</p>`;

describe("compressFolder", () => {
  it("writes a Brotli file beside what is worth it, and beside nothing else", async () => {
    const folder = temporaryFolder({
      "area/x.html": page,
      "engine.wasm": "\0asm".repeat(500),
      "short.html": "<p></p>",
      "table.parquet": "PAR1".repeat(500),
      "face.woff2": "wOF2".repeat(500)
    });
    const report = await compressFolder(folder, {cache: temporaryFolder()});
    expect(brotliDecompressSync(readFileSync(join(folder, "area/x.html.br"))).toString()).toBe(page);
    expect(readdirSync(folder).filter((name) => name.endsWith(".br"))).toEqual(["engine.wasm.br"]);
    expect(report).toMatchObject({files: 2, from: page.length + 2000});
    expect(report.to).toBe(
      statSync(join(folder, "area/x.html.br")).size + statSync(join(folder, "engine.wasm.br")).size
    );
  });

  it("takes the result from its cache when the content is the same, and keeps there only what it took", async () => {
    const cache = temporaryFolder();
    await compressFolder(temporaryFolder({"a.html": page, "b.html": `${page}b`}), {cache});
    expect(readdirSync(cache)).toHaveLength(2);
    const [kept = ""] = readdirSync(cache).filter((name) => {
      const text = brotliDecompressSync(readFileSync(join(cache, name))).toString();
      return text === page;
    });
    const {mtimeMs} = statSync(join(cache, kept));
    const again = temporaryFolder({"another-name.html": page});
    await compressFolder(again, {cache});
    expect(readdirSync(cache)).toEqual([kept]);
    expect(statSync(join(cache, kept)).mtimeMs).toBe(mtimeMs);
    expect(existsSync(join(again, "another-name.html.br"))).toBe(true);
    writeFileSync(join(again, "another-name.html"), `${page}c`);
    await compressFolder(again, {cache});
    expect(brotliDecompressSync(readFileSync(join(again, "another-name.html.br"))).toString()).toBe(`${page}c`);
  });
});
