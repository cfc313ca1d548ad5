import {escapeText} from "../../../src/domain/escape-text.js";
import {siteHeading, siteTitle} from "../../../src/domain/site.js";
import {cardSize} from "../../figure/card.js";
import type {SitePage} from "../../pages/site-page.js";
import {beforePlace} from "../../publish/place.js";

const place = {name: "tags of the head", at: "</head>"};

/** Where a page stands, and what it says of itself. */
export interface HeadTagsOptions {
  /** Address of the page below the site's root, without an ending: `area/warrington`, `index`. */
  address: string;
  page: Pick<SitePage, "ownCard">;
  title: string;
  description?: string;
  /** Address of the site's root, ending in a slash: `https://example.org/`, or only a path where the host is not known. */
  site: string;
}

/**
 * Gives a page the tags that a pasted link unfolds by (Open Graph, Twitter), with its card, and where it has one the
 * address that describes how to embed it (oEmbed). The page for wrong addresses has none. Throws where a head has no end.
 */
export function addHeadTags(
  head: string,
  {address, page, title: own, description: said = siteHeading, site}: HeadTagsOptions
): string {
  if (address === "404") return head;
  const [title, description] = [escapeText(own), escapeText(said)];
  const absolute = /^https?:/.test(site);
  const properties = {
    "og:site_name": escapeText(siteTitle),
    "og:type": address === "index" ? "website" : "article",
    "og:title": title,
    "og:description": description,
    ...(absolute && {"og:url": `${site}${address.replace(/(^|\/)index$/, "$1")}`}),
    "og:image": `${site}card/${page.ownCard ? address : "site"}.png`,
    "og:image:type": "image/png",
    "og:image:width": cardSize.width,
    "og:image:height": cardSize.height,
    "og:image:alt": page.ownCard ? `Chart: ${firstSentence(description)}` : `${siteTitle}: ${siteHeading}`
  };
  const tags = [
    ...Object.entries(properties).map(([name, value]) => `<meta property="${name}" content="${value}">`),
    '<meta name="twitter:card" content="summary_large_image">',
    ...(page.ownCard
      ? [`<link rel="alternate" type="application/json+oembed" href="${site}oembed/${address}.json" title="${title}">`]
      : [])
  ];
  return beforePlace(head, place, `${tags.join("\n")}\n`);
}

function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}
