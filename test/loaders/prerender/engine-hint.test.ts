import {expect, test} from "vitest";
import {hintEngine} from "../../../loaders/prerender/engine-hint.js";

const registrations = `registerFile("../data/areas.parquet", {"name":"../data/areas.parquet","path":"../_file/data/areas.23f87b2b.parquet","size":6149});
registerFile("../data/observations.parquet", {"name":"../data/observations.parquet","path":"../_file/data/observations.9b8d0477.parquet","size":1});
registerFile("../query/duckdb.wasm", {"name":"../query/duckdb.wasm","path":"../_file/query/duckdb.053f5ea4.wasm","size":2});`;
const link = '<link rel="modulepreload" href="../_import/components/area-page.acfa1021.js">';
const page = (content: string, script = registrations) =>
  `<head>\n${link}\n<script type="module">${script}</script>\n</head>\n<body>${content}</body>`;
const place = '<div id="page"></div>';

test("a page asks for its content, then for the engine's module, then for its scripts", () => {
  const html = hintEngine(page(place));
  const order = [place, '"../_file/query/duckdb.053f5ea4.wasm"', link, "</body>"].map((part) => html.lastIndexOf(part));
  expect(order).not.toContain(-1);
  expect([...order].sort((a, b) => a - b)).toEqual(order);
  expect(html.split(link)).toHaveLength(2);
});

test("the large table is asked for once the module is here, the small ones are left to the engine", () => {
  const html = hintEngine(page(place));
  const [script = ""] = /<script>\{[\s\S]*?<\/script>/.exec(html) ?? [];
  expect(script).toMatch(/preload\("[^"]*duckdb[^"]*"\)\.onload=\(\)=>preload\("[^"]*observations[^"]*"\)/);
  expect(script).not.toContain("areas");
});

test.each([
  ["registers the files of an engine but has none", page("<p>No chart.</p>")],
  ["has no files", page(place, "")]
])("a page that %s is left as it is", (_, html) => {
  expect(hintEngine(html)).toBe(html);
});
