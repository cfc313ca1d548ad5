import type {Href} from "../domain/href.js";
import {figuresAddress} from "../figures/files.js";
import {formatChartState} from "./chart-state.js";
import {type EmbedRequest, livePath, usualKind} from "./request.js";

/** The ways in which a chart comes into a page. */
export const ways = ["element", "frame", "image"] as const;
export type Way = (typeof ways)[number];

/** What an author asks for, once it is known to be understood. */
export type Wanted = Omit<EmbedRequest, "problems">;

/** What a snippet says besides the chart's own attributes. */
export interface SnippetOptions {
  way: Way;
  /** Address of the site, with a slash at its end. */
  base: Href;
  /** What the chart is called by those who cannot see it. */
  heading: string;
  /** The latest values in words, for readers whose browser draws no chart. */
  sentence: string;
  /** The image that the site keeps of the chart; null where it keeps none. */
  image: KeptImage | null;
}

/** An image that the site keeps at an address that stays. */
export interface KeptImage {
  indicator: string;
  area: string;
  /** What it shows, in words. */
  words: string;
}

/** Height in pixels of a chart before it has said its own, and of its image. */
const height = 420;
/** Height in pixels of a list, which has a bar of its own where it is longer. */
const listHeight = 720;

/** The attributes of a chart, by name, in the order in which they are read: those that differ from what is shown anyway. */
export function embedAttributes(wanted: Wanted): [name: string, value: string][] {
  const {chart, indicator, state, query, theme, title, note, values} = wanted;
  const choices = new URLSearchParams(formatChartState(state));
  const pairs: [string, string | null][] = [
    ["chart", chart],
    ["indicator", indicator],
    ...choices,
    ["query", query],
    ["theme", theme === "auto" ? null : theme],
    ["title", title],
    ["note", note],
    ["values", values]
  ];
  return pairs.filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== "");
}

/** The markup that an author copies. */
export function writeSnippet(wanted: Wanted, options: SnippetOptions): string {
  const {way} = options;
  if (way === "frame") return frameSnippet(wanted, options);
  if (way === "image") return imageSnippet(wanted, options);
  return elementSnippet(wanted, options);
}

/** Address of the page in a frame that draws a chart; the one that shows its image without scripts, where there is one. */
export function frameAddress(wanted: Wanted, {base, image}: Pick<SnippetOptions, "base" | "image">): string {
  const page = image ? `/${image.indicator}/${image.area}` : "";
  return `${base}embed/chart${page}?${new URLSearchParams(embedAttributes(wanted))}`;
}

/** Address of the image of an indicator in an area. */
export function imageAddress({indicator, area}: Pick<KeptImage, "indicator" | "area">, base: Href): Href {
  return `${base}embed/image/${indicator}/${area}.svg`;
}

/** Text as it stands between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** The markup that shows a list of the site in a frame; `page` is its page for frames, `search` what is chosen of it. */
export function listSnippet(
  page: string,
  {base, search, heading}: {base: Href; search: string; heading: string}
): string {
  return frameTag(`${base}${page}${search}`, {heading, height: listHeight, base});
}

function elementSnippet(wanted: Wanted, {base, sentence, image}: SnippetOptions): string {
  // The site's image follows the site: beside values that must not change it would one day say something else.
  const picture = wanted.values === null && image ? `  ${imageTag(image, base)}\n` : "";
  return [
    scriptTag(`${base}embed.js`),
    ...(needsOnlyFigures(wanted) ? [preloadTag(figuresAddress(wanted.indicator, base))] : []),
    // A system that puts the script's text into the page leaves nothing else that says where the site is.
    `<sightline-chart ${attributesOf([...embedAttributes(wanted), ["site", base]])}>`,
    `${picture}  <p>${escapeHtml(sentence)}</p>`,
    "</sightline-chart>"
  ].join("\n");
}

function frameSnippet(wanted: Wanted, {base, heading, image}: SnippetOptions): string {
  // A frozen chart's picture would follow the site.
  const address = frameAddress(wanted, {base, image: wanted.values === null ? image : null});
  return frameTag(address, {heading, height, base});
}

function frameTag(address: string, {heading, height, base}: {heading: string; height: number; base: Href}): string {
  const attributes = attributesOf([
    ["src", address],
    ["title", heading],
    ["width", "100%"],
    ["height", String(height)],
    ["loading", "lazy"],
    ["frameborder", "0"],
    ["credentialless", ""],
    ["sandbox", "allow-scripts allow-popups allow-top-navigation-by-user-activation"]
  ]);
  return `<iframe ${attributes}></iframe>\n${scriptTag(`${base}embed/listen.js`)}`;
}

function imageSnippet(wanted: Wanted, {base, image}: SnippetOptions): string {
  if (!image) throw new Error(`missing image: ${wanted.indicator}, expected one that the site keeps`);
  return `<a href="${escapeHtml(`${base}${livePath(wanted)}`)}">${imageTag(image, base)}</a>`;
}

function imageTag(image: KeptImage, base: Href): string {
  const attributes = attributesOf([
    ["src", imageAddress(image, base)],
    ["width", "100%"],
    ["height", String(height)],
    ["alt", image.words]
  ]);
  return `<img ${attributes}>`;
}

/** Whether a chart needs nothing but its figures besides the script, so that they may come while the script does. */
function needsOnlyFigures({chart, values}: Wanted): boolean {
  return chart === usualKind && values === null;
}

function preloadTag(address: string): string {
  return `<link rel="preload" as="fetch" crossorigin href="${escapeHtml(address)}">`;
}

function scriptTag(address: string): string {
  // As read by all: a page that isolates itself runs no script of another host that it asks for in any other way.
  return `<script async crossorigin src="${escapeHtml(address)}"></script>`;
}

function attributesOf(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([name, value]) => (value === "" ? name : `${name}="${escapeHtml(value)}"`)).join(" ");
}
