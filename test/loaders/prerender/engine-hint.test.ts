import {expect, test} from "vitest";
import {hintEngine} from "../../../loaders/prerender/engine-hint.js";

const registrations = `registerFile("../data/areas.parquet", {"name":"../data/areas.parquet","path":"../_file/data/areas.23f87b2b.parquet","size":6149});
registerFile("../data/search.json", {"name":"../data/search.json","path":"../_file/data/search.f218b374.json","size":1});
registerFile("../engine/duckdb.wasm", {"name":"../engine/duckdb.wasm","path":"../_file/engine/duckdb.053f5ea4.wasm","size":2});`;
const page = (content: string) =>
  `<head>\n<title>Ash</title>\n<script type="module">${registrations}</script>\n</head>\n<body>${content}</body>`;

test("a page with an engine asks for its module, and for nothing else, by a script", () => {
  const html = hintEngine(page('<div id="page"></div>'), {address: "area/ash", edition: null});
  const [script = ""] = /<script>for.*<\/script>/.exec(html) ?? [];
  expect(script.match(/_file\/[^"]*/g)).toEqual(["_file/engine/duckdb.053f5ea4.wasm"]);
  expect(html.indexOf(script)).toBeLessThan(html.indexOf("<title>"));
});

test("an indicator's page asks for the small files that it is drawn from, and not for the engine", () => {
  const html = hintEngine(page('<div id="page"></div>'), {
    address: "indicator/ash-rate",
    edition: {version: "0a1b", figures: "May 2026"}
  });
  const [script = ""] = /<script>for.*<\/script>/.exec(html) ?? [];
  expect(script.match(/"[^"]*\.(?:json|wasm)[^"]*"/g)).toEqual([
    '"../embed/data/ash-rate.json?edition=0a1b"',
    '"../embed/data/ash-rate.about.json?edition=0a1b"',
    '"../embed/data/areas.json?edition=0a1b"'
  ]);
});

test("a page that registers the files of an engine but has none is left as it is", () => {
  expect(hintEngine(page("<p>No chart.</p>"), {address: "about", edition: null})).toBe(page("<p>No chart.</p>"));
});

test("a page that starts no engine by itself is left as it is: reports and judgements are whole as they are drawn", () => {
  for (const view of ["report", "reports", "judgements"]) {
    const drawn = page(`<div id="page"><div data-view="${view}"></div></div>`);
    expect(hintEngine(drawn, {address: `${view}s`, edition: null})).toBe(drawn);
  }
});

test("a page without files is left as it is", () => {
  const plain = '<head></head><body><div id="page"></div></body>';
  expect(hintEngine(plain, {address: "area/ash", edition: null})).toBe(plain);
});
