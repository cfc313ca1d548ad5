import {expect, test} from "vitest";
import {hintEngine} from "../../../loaders/prerender/engine-hint.js";

const registrations = `registerFile("../data/areas.parquet", {"name":"../data/areas.parquet","path":"../_file/data/areas.23f87b2b.parquet","size":6149});
registerFile("../data/search.json", {"name":"../data/search.json","path":"../_file/data/search.f218b374.json","size":1});
registerFile("../query/duckdb.wasm", {"name":"../query/duckdb.wasm","path":"../_file/query/duckdb.053f5ea4.wasm","size":2});`;
const page = (content: string) =>
  `<head>\n<title>Ash</title>\n<script type="module">${registrations}</script>\n</head>\n<body>${content}</body>`;

test("a page with an engine asks for its module, and for nothing else, by a script", () => {
  const html = hintEngine(page('<div id="page"></div>'));
  const [script = ""] = /<script>document.*<\/script>/.exec(html) ?? [];
  expect(script.match(/_file\/[^"]*/g)).toEqual(["_file/query/duckdb.053f5ea4.wasm"]);
  expect(html.indexOf(script)).toBeLessThan(html.indexOf("<title>"));
});

test("a page that registers the files of an engine but has none is left as it is", () => {
  expect(hintEngine(page("<p>No chart.</p>"))).toBe(page("<p>No chart.</p>"));
});

test("a page that starts no engine by itself is left as it is: reports and judgements are whole as they are drawn", () => {
  for (const view of ["report", "reports", "judgements"]) {
    const drawn = page(`<div id="page"><div data-view="${view}"></div></div>`);
    expect(hintEngine(drawn)).toBe(drawn);
  }
});

test("a page without files is left as it is", () => {
  const plain = '<head></head><body><div id="page"></div></body>';
  expect(hintEngine(plain)).toBe(plain);
});
