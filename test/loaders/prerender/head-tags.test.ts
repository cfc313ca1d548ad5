import {describe, expect, it} from "vitest";
import {addHeadTags} from "../../../loaders/prerender/head-tags.js";

const page = `<html><head><title>Warrington | Sightline</title>
<meta name="description" content="Rate, 2016 to 2025. Warrington: &quot;69&quot;.">
</head><body></body></html>`;

describe("addHeadTags", () => {
  it("lets a pasted link of an area unfold with its card, and says how to embed it", () => {
    const tagged = addHeadTags(page, {path: "area/warrington", site: "https://example.org/sub/"});
    expect(contents(tagged)).toMatchObject({
      "og:title": "Warrington",
      "og:description": "Rate, 2016 to 2025. Warrington: &quot;69&quot;.",
      "og:type": "article",
      "og:url": "https://example.org/sub/area/warrington",
      "og:image": "https://example.org/sub/card/area/warrington.png",
      "og:image:width": "1200",
      "og:image:height": "630",
      "og:image:alt": "Chart: Rate, 2016 to 2025.",
      "twitter:card": "summary_large_image"
    });
    expect(tagged).toContain(
      '<link rel="alternate" type="application/json+oembed" href="https://example.org/sub/oembed/area/warrington.json"'
    );
    expect(tagged.indexOf("og:title")).toBeLessThan(tagged.indexOf("</head>"));
  });

  it("gives every other page the card of the site", () => {
    for (const path of ["index", "data", "report/877-2015-05-12"]) {
      const tagged = addHeadTags(page, {path, site: "/"});
      expect(contents(tagged)["og:image"]).toBe("/card/site.png");
      expect(tagged).not.toContain("oembed");
    }
    expect(contents(addHeadTags(page, {path: "index", site: "https://example.org/"}))["og:url"]).toBe(
      "https://example.org/"
    );
  });

  it("says what the site is where a page does not describe itself, and leaves out an address without a host", () => {
    const tags = contents(addHeadTags("<head><title>Data</title></head>", {path: "data", site: "/"}));
    expect(tags["og:description"]).toContain("Children’s services");
    expect(tags["og:url"]).toBeUndefined();
  });

  it("leaves the page of wrong addresses alone", () => {
    expect(addHeadTags(page, {path: "404", site: "/"})).toBe(page);
  });
});

function contents(text: string): Record<string, string> {
  const tags = text.matchAll(/<meta (?:property|name)="([^"]*)" content="([^"]*)">/g);
  return Object.fromEntries([...tags].map(([, name = "", content = ""]) => [name, content]));
}
