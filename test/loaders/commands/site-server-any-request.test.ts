import fc from "fast-check";
import {describe, expect, it} from "vitest";

import {secret, useSmallSite} from "./support/small-site.js";

const {dist, ask} = useSmallSite();

describe("createSiteServer", () => {
  it("answers every request, from the site and only from it, whatever is asked", async () => {
    const part = fc.oneof(
      fc.constantFrom(
        ..."area warrington warrington.html data areas.csv embed chart index.html 404 .build.json".split(" ")
      ),
      fc.constantFrom(
        "..",
        ".",
        "",
        "%2e%2e",
        "%2F",
        "%5c",
        "\\",
        "%00",
        "%zz",
        "%252e%252e",
        "%25",
        "*",
        "~",
        "way-out.txt"
      ),
      fc.constantFrom(
        "evil.example",
        "circle.txt",
        "a".repeat(256),
        "a".repeat(5000),
        "%e2%98%83",
        "%ff",
        "con",
        ":80",
        "@"
      ),
      fc.stringMatching(/^[!-~]{0,12}$/)
    );
    const beside = dist.split("/").at(-1) ?? "";
    const target = fc
      .tuple(
        fc.constantFrom("/", "//", "/\\", "/%2F", "/%5C", "/../", `/..%2f${beside}-secret.txt/..%2f`),
        fc.array(part, {maxLength: 6}),
        fc.constantFrom("/", "%2F", "//", "\\", "%5C"),
        fc.constantFrom("", "/", "//", "?a=/../..", "?indicator=..%2f..&areas=%00", "#x", "/?x=//evil.example")
      )
      .map(([start, parts, slash, end]) => `${start}${parts.join(slash)}${end}`)
      .filter((path) => /^[!-~]+$/.test(path));
    const header = (...values: string[]) => fc.option(fc.constantFrom(...values), {nil: undefined});
    const headers = fc.record({
      range: header("bytes=0-3", "bytes=-1", "bytes=9-1", "bytes=0-99999", "bytes=a-b", "x", "bytes=0-0,2-2"),
      "accept-encoding": header("br", "gzip, br;q=0", "*", ";;", "br;q=x"),
      "if-none-match": header("*", 'W/"x"'),
      "if-range": header("x", "Wed, 21 Oct 2015 07:28:00 GMT")
    });
    const method = fc.oneof(
      {weight: 6, arbitrary: fc.constantFrom("GET", "HEAD")},
      fc.constantFrom("POST", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE")
    );
    const request = fc.record({path: target, method, headers});
    await fc.assert(
      fc.asyncProperty(fc.array(request, {minLength: 25, maxLength: 25}), async (requests) => {
        for (const one of requests) {
          const given = Object.entries(one.headers).filter(
            (entry): entry is [string, string] => entry[1] !== undefined
          );
          const answer = await ask(one.path, {method: one.method, headers: Object.fromEntries(given)});
          const words = `${one.method} ${one.path}`;
          expect([200, 204, 206, 301, 304, 400, 404, 405, 412, 416], words).toContain(answer.status);
          expect(answer.headers.location ?? "/", words).toMatch(/^\/(?![/\\])/);
          expect(answer.text, words).not.toContain(secret);
          if (one.method === "HEAD") expect(answer.body.length, words).toBe(0);
        }
        expect((await ask("/")).text).toBe("<h1>Front</h1>");
      }),
      {seed: 8, numRuns: 400, endOnFailure: true}
    );
  });
});
