import {renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {brotliDecompressSync} from "node:zlib";
import {describe, expect, it} from "vitest";

import {csv, parquet, script, useSmallSite} from "./support/small-site.js";

const {dist, ask} = useSmallSite();

describe("createSiteServer", () => {
  it("serves the front page, pages without an extension and pages by their file name", async () => {
    expect((await ask("/")).text).toBe("<h1>Front</h1>");
    const page = await ask("/area/warrington?indicator=x");
    expect(page).toMatchObject({status: 200, text: "<h1>Warrington</h1>"});
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect((await ask("/area/warrington.html")).status).toBe(200);
  });

  it("answers a frame that asks for a chart with the page that has its picture, where there is one", async () => {
    const pictured = "<h1>Chart with a picture</h1>";
    expect((await ask("/embed/chart?chart=trend&indicator=neet&areas=warrington,halton")).text).toBe(pictured);
    expect((await ask("/embed/chart/neet/warrington")).text).toBe(pictured);
    for (const query of [
      "",
      "?indicator=neet&areas=halton",
      "?indicator=neet",
      "?indicator=..&areas=../area/warrington"
    ])
      expect((await ask(`/embed/chart${query}`)).text).toBe("<h1>Any chart</h1>");
  });

  it("serves the page of a name that is also a folder", async () => {
    expect((await ask("/data")).text).toBe("<h1>Data</h1>");
  });

  it("sends a page's address with a slash at its end to the one without, where relative links hold", async () => {
    const {status, headers} = await ask("/area/warrington/?indicator=x");
    expect([status, headers.location]).toEqual([301, "/area/warrington?indicator=x"]);
    const encoded = await ask("/area/warrington/?title=Children%20in%20care");
    expect(encoded.headers.location).toBe("/area/warrington?title=Children%20in%20care");
  });

  it("answers what it does not have with the site's own page and status 404", async () => {
    const page = await ask("/area/atlantis");
    expect(page).toMatchObject({status: 404, text: "<h1>No such page</h1>"});
    expect(page.headers["cache-control"]).toBe("no-cache");
    const part = await ask("/area/atlantis", {headers: {range: "bytes=0-3"}});
    expect(part).toMatchObject({status: 404, text: "<h1>No such page</h1>"});
  });

  it("serves nothing outside the site and no hidden file", async () => {
    writeFileSync(join(dirname(dist), "outside.txt"), "secret");
    for (const path of ["/../outside.txt", "/..%2foutside.txt", "/%2e%2e/outside.txt", "/.build.json"]) {
      expect((await ask(path)).status, path).toBe(404);
    }
    rmSync(join(dirname(dist), "outside.txt"));
    expect((await ask("/%00")).status).toBe(400);
    expect((await ask("/%zz")).status).toBe(400);
  });

  it("answers what the system has no name for as it answers what it does not have", async () => {
    const long = "a".repeat(300);
    for (const path of [
      "/area/warrington.html/x",
      "/data/areas.csv/x",
      `/${"a".repeat(256)}`,
      `/embed/chart/${long}`,
      "/circle.txt",
      "/way-out.txt",
      `/${"a/".repeat(3000)}`
    ])
      expect((await ask(path)).status, path).toBe(404);
    expect((await ask(`/embed/chart?indicator=${long}&areas=b`)).text).toBe("<h1>Any chart</h1>");
    const {status, headers} = await ask("/area/warrington.html/");
    expect([status, headers.location]).toEqual([301, "/area/warrington.html"]);
  });

  it("sends nobody to another host", async () => {
    for (const path of [
      "/%2Fevil.example/..%2Farea/warrington/",
      "//evil.example/area/warrington/",
      "/%5Cevil.example/..%2Farea/warrington/",
      "/\\evil.example/area/warrington/",
      "/%2F%2Fevil.example/%2e%2e/area/warrington/"
    ])
      expect((await ask(path)).headers.location ?? "none", path).toMatch(/^none$|^\/(?![/\\])/);
    expect((await ask("/%2Fevil.example/..%2Farea/warrington/")).status).toBe(404);
  });

  it("waits while a build puts a new folder in the place of the old", async () => {
    const away = `${dist}-away`;
    for (let i = 0; i < 20; i++) {
      renameSync(dist, away);
      const answer = ask("/");
      renameSync(away, dist);
      expect((await answer).text).toBe("<h1>Front</h1>");
    }
    renameSync(dist, away);
    const late = ask("/area/warrington");
    const early = await Promise.race([late.then(() => "answered"), new Promise((resolve) => setImmediate(resolve))]);
    expect(early).toBeUndefined();
    renameSync(away, dist);
    expect((await late).text).toBe("<h1>Warrington</h1>");
  });

  it("lets pages that isolate themselves show what it serves", async () => {
    for (const path of ["/embed.js", "/card/site.png", "/area/warrington", "/data/areas.csv"])
      expect((await ask(path)).headers["cross-origin-resource-policy"], path).toBe("cross-origin");
  });

  it("refuses what is neither a GET nor a HEAD", async () => {
    const {status, headers} = await ask("/", {method: "POST"});
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it("sends the Brotli file to those who accept it, with the type of the file it was made of", async () => {
    const path = "/_import/words.0a1b2c3d.js";
    const compressed = await ask(path, {headers: {"accept-encoding": "gzip, deflate, br"}});
    expect(compressed.headers).toMatchObject({
      "content-encoding": "br",
      "content-type": "text/javascript; charset=utf-8",
      vary: "Accept-Encoding"
    });
    expect(brotliDecompressSync(compressed.body).toString()).toBe(script);
    expect((await ask(path, {headers: {"accept-encoding": "BR"}})).headers["content-encoding"]).toBe("br");
    for (const accepted of ["gzip", "br;q=0", ""]) {
      const plain = await ask(path, {headers: {"accept-encoding": accepted}});
      expect(plain.headers["content-encoding"], accepted).toBeUndefined();
      expect(plain.headers.vary).toBe("Accept-Encoding");
      expect(plain.text).toBe(script);
    }
  });

  it("serves the first, the last and the middle bytes of a file", async () => {
    const ranges: [range: string, start: number, end: number][] = [
      ["bytes=0-3", 0, 4],
      ["bytes=0-0", 0, 1],
      ["bytes=-4", parquet.length - 4, parquet.length],
      ["bytes=6-", 6, parquet.length],
      ["bytes=30-900", 30, parquet.length]
    ];
    for (const [range, start, end] of ranges) {
      const {status, headers, body} = await ask("/data/observations.parquet", {headers: {range}});
      expect([status, headers["content-range"]], range).toEqual([206, `bytes ${start}-${end - 1}/${parquet.length}`]);
      expect(body, range).toEqual(parquet.subarray(start, end));
    }
    const beyond = await ask("/data/observations.parquet", {headers: {range: "bytes=900-"}});
    expect([beyond.status, beyond.headers["content-range"]]).toEqual([416, `bytes */${parquet.length}`]);
  });

  it("counts a range in the bytes of the file, also where there is a Brotli file", async () => {
    const headers = {range: "bytes=0-8", "accept-encoding": "br"};
    const part = await ask("/data/areas.csv", {headers});
    expect(part).toMatchObject({status: 206, text: "area,name"});
    expect(part.headers["content-encoding"]).toBeUndefined();
    expect(part.headers["content-range"]).toBe(`bytes 0-8/${csv.length}`);
  });

  it("names the types of the tables and lets other sites read them", async () => {
    const table = await ask("/data/observations.parquet");
    expect(table.headers).toMatchObject({
      "content-type": "application/vnd.apache.parquet",
      "accept-ranges": "bytes",
      "access-control-allow-origin": "*",
      "cache-control": "no-cache"
    });
    expect((await ask("/data/areas.csv")).headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect((await ask("/embed.js")).headers["access-control-allow-origin"]).toBe("*");
    expect((await ask("/area/warrington")).headers["access-control-allow-origin"]).toBeUndefined();
    const preflight = await ask("/data/areas.csv", {method: "OPTIONS"});
    expect([preflight.status, preflight.headers["access-control-allow-headers"]]).toEqual([
      204,
      "Range, If-Range, If-None-Match"
    ]);
  });

  it("answers 304 to a browser that has the file", async () => {
    const {headers} = await ask("/area/warrington");
    const again = await ask("/area/warrington", {headers: {"if-none-match": String(headers.etag)}});
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it("sends the head of a file without its body", async () => {
    const {status, headers, body} = await ask("/data/observations.parquet", {method: "HEAD"});
    expect([status, headers["content-length"], body.length]).toEqual([200, String(parquet.length), 0]);
  });
});
