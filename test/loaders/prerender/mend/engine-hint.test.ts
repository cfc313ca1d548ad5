import {expect, test} from "vitest";
import {hintEngine} from "../../../../loaders/prerender/mend/engine-hint.js";

const registrations = `registerFile("../data/areas.parquet", {"name":"../data/areas.parquet","path":"../_file/data/areas.23f87b2b.parquet","size":6149});
registerFile("../data/search.json", {"name":"../data/search.json","path":"../_file/data/search.f218b374.json","size":1});
registerFile("../engine/duckdb.wasm", {"name":"../engine/duckdb.wasm","path":"../_file/engine/duckdb.053f5ea4.wasm","size":2});`;
const head = `<head>\n<title>Ash</title>\n<script type="module">${registrations}</script>\n</head>\n`;

test("a page with an engine asks for its module, and for nothing else, by a script", () => {
  const html = hintEngine(head, {address: "area/ash", page: {asksFirst: "engine"}, edition: null});
  const [script = ""] = /<script>for.*<\/script>/.exec(html) ?? [];
  expect(script.match(/_file\/[^"]*/g)).toEqual(["_file/engine/duckdb.053f5ea4.wasm"]);
  expect(html.indexOf(script)).toBeLessThan(html.indexOf("<title>"));
});

test("an indicator's page asks for the small files that it is drawn from, and not for the engine", () => {
  const html = hintEngine(head, {
    address: "indicator/ash-rate",
    page: {asksFirst: "figures"},
    edition: {version: "0a1b", figures: "May 2026"}
  });
  const [script = ""] = /<script>for.*<\/script>/.exec(html) ?? [];
  expect(script.match(/"[^"]*\.(?:json|wasm)[^"]*"/g)).toEqual([
    '"../embed/data/ash-rate.json?edition=0a1b"',
    '"../embed/data/ash-rate.about.json?edition=0a1b"',
    '"../embed/data/areas.json?edition=0a1b"'
  ]);
});

test("a page that a server answers asks for no engine", () => {
  const page = {asksFirst: "engine"} as const;
  expect(hintEngine(head, {address: "area/ash", page, edition: null, server: "/api"})).toBe(head);
});

test("a page that starts no engine by itself is left as it is", () => {
  expect(hintEngine(head, {address: "about", page: {}, edition: null})).toBe(head);
});

test("a page that should ask for an engine that it does not register stops the build", () => {
  const plain = "<head>\n<title>Ash</title>\n</head>\n";
  expect(() => hintEngine(plain, {address: "area/ash", page: {asksFirst: "engine"}, edition: null})).toThrow(
    "missing place: engine, expected registerFile of engine/duckdb.wasm in the page"
  );
});
