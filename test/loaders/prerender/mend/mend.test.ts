import {describe, expect, it} from "vitest";
import {type MendOptions, mendPage} from "../../../../loaders/prerender/mend/index.js";
import {frameworkPage} from "../framework-page.js";

const area: MendOptions = {
  address: "area/ash",
  page: {path: "area/[area]", each: "areas", asksFirst: "engine", ownCard: true},
  drawn: {title: 'Ash & "Elm"', description: "All < of it.", view: {outerHTML: "<p>Drawn.</p>"} as Element},
  edition: {version: "0a1b2c3d4e5f", figures: "May 2026"},
  site: "/",
  readStyles: () => "a{color:red}\n"
};
const shell = frameworkPage({content: '<div id="page"></div>'});

describe("mendPage", () => {
  it("makes of Framework's page the one that readers get", () => {
    const page = mendPage(shell, area);
    expect(page).toContain('<html lang="en-GB">');
    expect(page).not.toContain("maximum-scale");
    expect(page).toContain(
      '<title>Ash &amp; &quot;Elm&quot; | Sightline</title>\n<meta name="description" content="All &lt; of it.">\n'
    );
    expect(page).toContain('url("./_file/fonts/source-sans-3.7a19a702.woff2")');
    expect(page).toContain("<style>a{color:red}</style>");
    expect(page).not.toMatch(/rel="stylesheet"|as="style"/);
    expect(page).toContain('<div id="page"><p>Drawn.</p></div>');
    expect(page).toContain('<meta property="og:title" content="Ash &amp; &quot;Elm&quot;">');
    expect(page).toContain('<meta name="edition" data-version="0a1b2c3d4e5f" data-figures="May 2026">');
    expect(page).toContain('"./_file/engine/duckdb.053f5ea4.wasm"');
    expect(page).toContain('http-equiv="Content-Security-Policy"');
  });

  it.each([
    ["language", "<html>", "missing place: language, expected <html>"],
    ["zoom", "maximum-scale=1", "missing place: zoom, expected width=device-width"],
    ["title", "<title>Sightline</title>", "missing place: title, expected <title>"],
    ["typefaces", 'url("/_file/fonts/source-sans-3.woff2")', "missing place: typefaces"],
    ["a typeface's file", "source-sans-3.7a19a702", "missing place: typeface fonts/source-sans-3"],
    ["stylesheet", ' type="text/css"', "missing place: stylesheet"],
    ["content", '<div id="page"></div>', 'missing place: content, expected <div id="page"></div>'],
    ["engine", "/engine/duckdb.wasm", "missing place: engine"],
    ["end of the head", "</head>", "missing place: end of the head"],
    ["content policy", '<meta charset="utf-8">', "missing place: content policy"]
  ])("stops where a page has no place for its %s, and names the page", (_, place, words) => {
    const without = shell.replaceAll(place, "");
    expect(without).not.toBe(shell);
    expect(() => mendPage(without, area)).toThrow(words);
    expect(() => mendPage(without, area)).toThrow("(page area/ash)");
  });

  it.each(["<html>", "<title>Sightline</title>", '<div id="page"></div>', '<meta charset="utf-8">\n'])(
    "stops where a page has more than one place: %s",
    (place) => {
      expect(() => mendPage(shell.replace(place, `${place}${place}`), area)).toThrow(/ambiguous place: .* not 2 times/);
    }
  );

  it("leaves the words of a page that is not drawn, with the title and description of the list", () => {
    const about: MendOptions = {
      ...area,
      address: "about",
      page: {path: "about", title: "Method", description: "How."},
      drawn: null
    };
    const page = mendPage(frameworkPage(), about);
    expect(page).toContain('<title>Method | Sightline</title>\n<meta name="description" content="How.">');
    expect(page).toContain("<h1>Words</h1>");
    expect(page.match(/<script/g)).toHaveLength(1);
    // An empty place that nothing is drawn into would show nothing to a reader without scripts.
    expect(() => mendPage(shell, about)).toThrow("missing content");
    expect(() => mendPage(frameworkPage(), {...about, page: {path: "about"}})).toThrow("missing title");
  });
});
