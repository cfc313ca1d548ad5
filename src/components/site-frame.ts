import {escapeText} from "../domain/escape-text.js";
import {licenceName, licenceUrl, siteTitle, sourceWords} from "../domain/site.js";

/** What the head of a page has besides the name of the site. */
export interface HeaderParts {
  /** The main places, and which of them this page is or stands under. */
  links: ReadonlyArray<{href: string; text: string; isCurrent: boolean}>;
  /** Parts of the page that a link leads to past all before them. */
  skips: ReadonlyArray<{id: string; text: string}>;
  /** Whether the search stands in it. */
  search: boolean;
}

const faces = [
  {family: "Source Sans 3", file: "/fonts/source-sans-3.woff2", weight: "200 900", preload: true},
  {family: "Source Serif 4", file: "/fonts/source-serif-4.woff2", weight: "200 900", preload: true}
] as const;

/**
 * Faces of the reader's own machine that stand in until those of the site arrive, cut to their measure so that no line
 * breaks elsewhere afterwards: widths are those of running text in Source Sans 3 and Source Serif 4, divided by those of
 * Arial and Times (Liberation and the faces of Android come close), or of DejaVu where neither is; heights are those of
 * the site's faces.
 */
const standIns = [
  {
    family: "Source Sans 3 stand-in",
    weight: "200 500",
    local: ["Arial", "ArialMT", "Liberation Sans", "Roboto"],
    size: 93.6,
    ascent: 102.4,
    descent: 40
  },
  {
    family: "Source Sans 3 stand-in",
    weight: "501 900",
    local: ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Roboto Bold"],
    size: 89.6,
    ascent: 102.4,
    descent: 40
  },
  {
    family: "Source Serif 4 stand-in",
    weight: "200 500",
    local: ["Times New Roman", "TimesNewRomanPSMT", "Liberation Serif", "Noto Serif"],
    size: 118.1,
    ascent: 103.6,
    descent: 33.5
  },
  {
    family: "Source Serif 4 stand-in",
    weight: "501 900",
    local: ["Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold", "Noto Serif Bold"],
    size: 112.4,
    ascent: 103.6,
    descent: 33.5
  },
  {
    family: "Source Sans 3 wide stand-in",
    weight: "200 500",
    local: ["DejaVu Sans"],
    size: 81.7,
    ascent: 102.4,
    descent: 40
  },
  {
    family: "Source Sans 3 wide stand-in",
    weight: "501 900",
    local: ["DejaVu Sans Bold"],
    size: 74.4,
    ascent: 102.4,
    descent: 40
  },
  {
    family: "Source Serif 4 wide stand-in",
    weight: "200 500",
    local: ["DejaVu Serif"],
    size: 92.1,
    ascent: 103.6,
    descent: 33.5
  },
  {
    family: "Source Serif 4 wide stand-in",
    weight: "501 900",
    local: ["DejaVu Serif Bold"],
    size: 84.7,
    ascent: 103.6,
    descent: 33.5
  }
] as const;

/** The fragment for the `<head>` of every page: typefaces, theme colours, icon. */
export function siteHead(): string {
  return [
    ...faces.map(({file}) => `<link rel="preload" href="${file}" as="font" type="font/woff2" crossorigin>`),
    `<style>${faces
      .map(
        ({family, file, weight}) =>
          `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url("/_file${file}") format("woff2")}`
      )
      .join("")}${standIns.map(standInFace).join("")}</style>`,
    `<meta name="color-scheme" content="light dark">`,
    `<meta name="theme-color" content="#fffefb" media="(prefers-color-scheme: light)">`,
    `<meta name="theme-color" content="#15181c" media="(prefers-color-scheme: dark)">`,
    `<link rel="icon" type="image/svg+xml" href="/icon.svg">`
  ].join("\n");
}

/** The head of every page: a link past it, the name, the search and the main places. */
export function siteHeader({links, skips, search}: HeaderParts): string {
  const past = skips.map(({id, text}) => `<a class="skip" href="#${id}">${text}</a>\n`);
  return `${past.join("")}<div class="masthead">
<a class="wordmark" href="/">${mark}${titleText}</a>
${search ? '<div class="search" data-search="header"></div>' : "<div></div>"}
<nav aria-label="Main">${links
    .map(({href, text, isCurrent}) => `<a href="${href}"${isCurrent ? ' aria-current="page"' : ""}>${text}</a>`)
    .join("")}</nav>
</div>`;
}

/** The foot of every page: licence and where the figures come from. */
export function siteFooter(): string {
  const licence = licenceName && `, used under the <a href="${escapeText(licenceUrl)}">${escapeText(licenceName)}</a>`;
  return `<p>${escapeText(sourceWords)}${licence}.</p>
<p>${titleText} sets no cookies and sends nothing to anyone. <a href="/data">Download the data</a> · <a href="/embed">Embed a chart</a> · <a href="/about">How figures are worked out</a></p>`;
}

/** The name of the site as markup: it is of a file that anyone may write. */
const titleText = escapeText(siteTitle);

const mark = `<svg viewBox="0 0 28 20" width="28" height="20" aria-hidden="true"><path d="M1 15.5 8 11l6 2.5L27 3" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/><circle cx="14" cy="13.5" r="3.6" fill="var(--paper)" stroke="var(--focus-1)" stroke-width="2.5"/></svg>`;

function standInFace({family, weight, local, size, ascent, descent}: (typeof standIns)[number]): string {
  // The overrides are shares of the face as it is sized.
  const share = (part: number) => `${((part / size) * 100).toFixed(1)}%`;
  const src = local.map((name) => `local("${name}")`).join();
  return `@font-face{font-family:"${family}";font-weight:${weight};size-adjust:${size}%;ascent-override:${share(ascent)};descent-override:${share(descent)};line-gap-override:0%;src:${src}}`;
}
