import {describe, expect, it} from "vitest";
import {checkLinks} from "../../../loaders/publish/check-links.js";
import {temporaryFolder} from "../commands/temporary-folder.js";

describe("checkLinks", () => {
  it("is content with pages, files, folders, ids, queries and other sites that are linked to", async () => {
    const dist = temporaryFolder({
      "index.html": `<a href="./area/x?indicator=y#top">x</a> <a href="/area/x.html">x</a> <a href="https://example.org/">e</a>
        <a href="./data/t.parquet">t</a> <link rel="stylesheet" href="./style.css"> <a href="mailto:a@example.org">a</a>`,
      "area/x.html":
        '<h1 id="top">X</h1> <a href="../">front</a> <a href="#top">top</a> <a href="./">front of areas</a>',
      "area/index.html": "",
      "style.css": "",
      "data/t.parquet": ""
    });
    expect(await checkLinks(dist)).toEqual([]);
  });

  it("names each page with a link that leads nowhere", async () => {
    const dist = temporaryFolder({
      "index.html": '<a class="b" href="./area/atlantis">a</a> <a href="./x#lost">x</a> <img alt="" src="./none.png">',
      "x.html": "<script>const a = '<a href=\"nowhere\">';</script>"
    });
    expect(await checkLinks(dist)).toEqual([
      "/index.html: links to ./area/atlantis, which the site does not have",
      "/index.html: links to ./x#lost, whose page has no such id",
      "/index.html: links to ./none.png, which the site does not have"
    ]);
  });

  it("names what a page would fetch from another host, but not what it links to", async () => {
    const dist = temporaryFolder({
      "index.html": `<link rel="canonical" href="https://example.org/"> <link rel="stylesheet" href="https://example.org/a.css">
        <script src="//example.org/a.js"></script>`
    });
    expect(await checkLinks(dist)).toEqual([
      "/index.html: <link> fetches https://example.org/a.css from another host",
      "/index.html: <script> fetches //example.org/a.js from another host"
    ]);
  });

  it("knows the path under which the site is hosted", async () => {
    const dist = temporaryFolder({
      "index.html":
        '<a href="/sightline/x">x</a> <a href="./x">x</a> <a href="/sightline">front</a> <a href="/x">x</a>',
      "x.html": ""
    });
    expect(await checkLinks(dist, {base: "/sightline/"})).toEqual([
      "/index.html: links to /x, which the site does not have"
    ]);
  });
});
