import {cardSize} from "../figure/card.js";

const siteName = "Sightline";
const siteWords = "Children’s services in England, authority by authority";
/** Pages that have a card and a description for embedding of their own. */
const ownCard = /^(?:area|indicator)\//;

/** Where a page stands. */
export interface HeadTagsOptions {
  /** Address of the page below the site's root, without an ending: `area/warrington`, `index`. */
  path: string;
  /** Address of the site's root, ending in a slash: `https://example.org/`, or only a path where the host is not known. */
  site: string;
}

/**
 * Gives a page the tags that a pasted link unfolds by (Open Graph, Twitter), with its card, and where it has one the
 * address that describes how to embed it (oEmbed). What a page says of itself is taken from its title and description.
 */
export function addHeadTags(page: string, {path, site}: HeadTagsOptions): string {
  if (path === "404") return page;
  const [, full = siteName] = /<title>([^<]*)<\/title>/.exec(page) ?? [];
  const title = full.replace(` | ${siteName}`, "").replaceAll('"', "&quot;");
  const [, description = siteWords] = /<meta name="description" content="([^"]*)">/.exec(page) ?? [];
  const own = ownCard.test(path);
  const absolute = /^https?:/.test(site);
  const properties = {
    "og:site_name": siteName,
    "og:type": path === "index" ? "website" : "article",
    "og:title": title,
    "og:description": description,
    ...(absolute && {"og:url": `${site}${path.replace(/(^|\/)index$/, "$1")}`}),
    "og:image": `${site}card/${own ? path : "site"}.png`,
    "og:image:type": "image/png",
    "og:image:width": cardSize.width,
    "og:image:height": cardSize.height,
    "og:image:alt": own ? `Chart: ${firstSentence(description)}` : `${siteName}: ${siteWords}`
  };
  const tags = [
    ...Object.entries(properties).map(([name, value]) => `<meta property="${name}" content="${value}">`),
    '<meta name="twitter:card" content="summary_large_image">',
    ...(own
      ? [`<link rel="alternate" type="application/json+oembed" href="${site}oembed/${path}.json" title="${title}">`]
      : [])
  ];
  return page.replace("</head>", () => `${tags.join("\n")}\n</head>`);
}

function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}
