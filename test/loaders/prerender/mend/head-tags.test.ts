import {describe, expect, it} from "vitest";
import {addHeadTags} from "../../../../loaders/prerender/mend/head-tags.js";

const head = "<html><head><title>Warrington | Sightline</title>\n</head>\n";
const said = {title: "Warrington", description: 'Rate, 2016 to 2025. Warrington: "69".'};
const area = {...said, address: "area/warrington", page: {ownCard: true}};

describe("addHeadTags", () => {
  it("lets a pasted link of an area unfold with its card, and says how to embed it", () => {
    const tagged = addHeadTags(head, {...area, site: "https://example.org/sub/"});
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
    for (const address of ["index", "data", "report/877-2015-05-12"]) {
      const tagged = addHeadTags(head, {...said, address, page: {}, site: "/"});
      expect(contents(tagged)["og:image"]).toBe("/card/site.png");
      expect(tagged).not.toContain("oembed");
    }
    const front = addHeadTags(head, {...said, address: "index", page: {}, site: "https://example.org/"});
    expect(contents(front)["og:url"]).toBe("https://example.org/");
  });

  it("says what the site is where a page does not describe itself, and leaves out an address without a host", () => {
    const tags = contents(addHeadTags(head, {title: "Data", address: "data", page: {}, site: "/"}));
    expect(tags["og:description"]).toContain("Children’s services");
    expect(tags["og:url"]).toBeUndefined();
  });

  it("leaves the page of wrong addresses alone", () => {
    expect(addHeadTags(head, {...said, address: "404", page: {}, site: "/"})).toBe(head);
  });

  it("stops where a head has no end", () => {
    expect(() => addHeadTags("<head>", {...area, site: "/"})).toThrow(
      "missing place: tags of the head, expected </head>"
    );
  });
});

function contents(text: string): Record<string, string> {
  const tags = text.matchAll(/<meta (?:property|name)="([^"]*)" content="([^"]*)">/g);
  return Object.fromEntries([...tags].map(([, name = "", content = ""]) => [name, content]));
}
