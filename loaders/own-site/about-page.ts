import type {Configuration} from "./configuration.js";

/** What makes a page live: it stands in the shell, and is no import of this file. */
const script = ["import {mountSite}", '"./components/site.js";'].join(" from ");

/** The shell of the page that says how figures are worked out, for a site of other figures; the page of the default site tells of its own. */
export function aboutPage({title, description}: Configuration): string {
  const words = [title, ...(description ? [description] : [])].map((text) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("`", "&#96;").replaceAll("$", "&#36;")
  );
  return `\`\`\`js
${script}

mountSite("./");
\`\`\`

<div class="page">
<h1>How figures are shown</h1>
<p class="lede">${words.join(": ")}</p>
<p>Each figure is the one in the file of its source, which the page of its indicator names. Nothing is estimated, smoothed or filled in, and a figure that is missing is never drawn as zero.</p>
</div>
`;
}
