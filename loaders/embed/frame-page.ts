import {escapeText} from "../../src/domain/escape-text.js";
import {nation, nationName, siteTitle} from "../../src/domain/site.js";
import {frameShell} from "./frame-shell.js";

/** What the page of a frame draws where its address asks for nothing, and shows where scripts are off. */
export interface FrameContent {
  indicator: string;
  /** Name of the indicator. */
  title: string;
  area: string;
  /** Name of the area. */
  name: string;
}

/**
 * The page that stands in a frame: `embed/chart.html`, whose script draws what the query of its address asks for, and
 * `embed/chart/<indicator>/<area>.html`, which without scripts shows the picture of that chart.
 */
export function framePage(content: FrameContent | null): string {
  const root = content ? "../../../" : "../";
  const attributes = content
    ? ` data-indicator="${content.indicator}" data-areas="${content.area}" data-compare="${nation}"`
    : "";
  const title = content ? `${content.title}, ${content.name}` : `Chart of ${siteTitle}`;
  const silent = content
    ? `<a href="${root}indicator/${content.indicator}?areas=${content.area}" target="_top"><img src="${root}embed/image/${content.indicator}/${content.area}.svg" alt="${escapeText(title)}, and ${escapeText(nationName)}"></a>`
    : `<p>This chart is drawn by a script. <a href="${root}" target="_top">Its figures are in ${escapeText(siteTitle)}.</a></p>`;
  return frameShell({
    title,
    head: `<link rel="stylesheet" href="${root}embed/frame.css">
<script async src="${root}embed.js"></script>
<script defer src="${root}embed/frame.js"></script>`,
    attributes,
    body: `<noscript>${silent}</noscript>`
  });
}

/** Its stylesheet. */
export const frameStyle = `html{color-scheme:light dark}
body{margin:0;padding:0 1px;font-family:"Source Sans 3","Source Sans Pro","Segoe UI","Helvetica Neue",Arial,sans-serif}
noscript img{display:block;width:100%;max-height:100vh}
`;
