import {readdirSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {addressesOf, pageAt} from "../../../loaders/pages/addresses.js";
import {sitePages} from "../../../loaders/pages/list.js";
import {headerParts} from "../../../loaders/pages/navigation.js";
import {siteHeader} from "../../../src/components/site-frame.js";
import {sitePages as searchedPages} from "../../../src/search/site-pages.js";

const paths = sitePages.map(({path}) => path);

describe("the list of pages", () => {
  it("has a row for every shell, and a shell for every row", () => {
    const shells = readdirSync("src", {recursive: true})
      .map((file) => String(file).replaceAll("\\", "/"))
      .filter((file) => file.endsWith(".md") && !file.startsWith(".observablehq/"));
    expect([...paths].sort()).toEqual(shells.map((file) => file.replace(/\.md$/, "")).sort());
  });

  it("has no page that a loader prints as Markdown, where text of the data could become code", () => {
    const printed = readdirSync("src", {recursive: true}).filter((file) => /\.md\.\w+$/.test(String(file)));
    expect(printed).toEqual([]);
  });

  it("says what a page is called unless what it is drawn from does", () => {
    const nameless = sitePages.filter(({title, each}) => title === undefined && !each);
    expect(nameless).toEqual([]);
    // The page for wrong addresses is found by nobody.
    const mute = sitePages.filter(({description, draw, path}) => !description && !draw && path !== "404");
    expect(mute).toEqual([]);
  });

  it("has every page that the search finds", () => {
    for (const {slug, href} of searchedPages) expect(pageAt(href || "index").path).toBe(slug);
  });

  it("stands each page under one that is in the navigation", () => {
    for (const {under} of sitePages.filter((page) => page.under))
      expect(pageAt(under as string).navigation).toBeDefined();
  });
});

describe("addresses", () => {
  it("are one for each row of the table that names pages, and the path for a page alone", () => {
    const rows = {areas: [{area: "ash"}, {area: "elm"}], indicators: [], reports: [], notebooks: []};
    expect(addressesOf(pageAt("area/ash"), rows)).toEqual(["area/ash", "area/elm"]);
    expect(addressesOf(pageAt("stories/warrington"), rows)).toEqual(["stories/warrington"]);
  });

  it("lead to their page, and one that no page has is refused", () => {
    expect(pageAt("report/877-2015-05-12").path).toBe("report/[report]");
    expect(() => pageAt("gone")).toThrow("unknown page: gone, expected one of loaders/pages/list.ts");
    expect(() => pageAt("area/ash/more")).toThrow("unknown page");
  });
});

describe("the head of a page", () => {
  const current = (address: string) =>
    headerParts(address)
      .links.filter(({isCurrent}) => isCurrent)
      .map(({text}) => text);

  it("links to the main pages, and marks the one that it is or stands under", () => {
    expect(headerParts("index").links.map(({text}) => text)).toEqual([
      "Authorities",
      "Indicators",
      "Compare",
      "Notebook",
      "What moved",
      "Reports",
      "Judgements",
      "Data",
      "Method"
    ]);
    expect(current("index")).toEqual([]);
    expect(current("areas")).toEqual(["Authorities"]);
    expect(current("area/warrington")).toEqual(["Authorities"]);
    expect(current("indicator/neet")).toEqual(["Indicators"]);
    expect(current("report/877-2015-05-12")).toEqual(["Reports"]);
  });

  it("has ways past it, and the search where the page has none of its own", () => {
    const skips = (address: string) => siteHeader(headerParts(address)).match(/class="skip" href="#[\w-]+"/g) ?? [];
    expect(skips("index")).toEqual(['class="skip" href="#observablehq-main"']);
    expect(skips("indicator/neet")).toContain('class="skip" href="#trend"');
    expect(skips("404")).toEqual([]);
    expect(siteHeader(headerParts("areas"))).toContain('data-search="header"');
    expect(siteHeader(headerParts("index"))).not.toContain("data-search");
  });
});
