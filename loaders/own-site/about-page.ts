import type {Configuration} from "./configuration.js";

/** What makes a page live: it stands in the shell, and is no import of this file. */
const script = ["import {mountSite}", '"./components/site.js";'].join(" from ");

const neighboursPart = `<h2 id="neighbours">Neighbours</h2>
<p>The mean and the median of an area’s neighbours are those of the figures that there are in the same period, and are given where at least six in ten of them have one. Who the neighbours are is said on a page of its own for each area.</p>
`;

/** The shell of the page that says how figures are worked out, for a site of other figures; the page of the default site tells of its own. */
export function aboutPage({title, description, neighbours}: Configuration): string {
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
<h2 id="ranks">Ranks and the middle half</h2>
<p>Rank 1 is the best figure of a year where the indicator says which direction is better, and else the highest. Equal figures share a rank. Counts and sums of money grow with the size of an area: they are set in order of size and not ranked. The shaded middle half lies between the first and the third quartile of all areas (linear interpolation between figures, type 7 of Hyndman and Fan).</p>
<h2 id="limits">Limits of chance</h2>
<p>Where it is known how many people are behind a share or a rate, each counted once, the figure has a 95% interval, by Wilson’s method for shares and by Byar’s for rates: the underlying shares or rates that such numbers go together with. From thirty areas on, how much they differ beyond chance widens the limits by which one is called different from the whole. Where less is known nothing is claimed, and the page says why.</p>
${neighbours ? neighboursPart : ""}<h2 id="changes">Changes and trends</h2>
<p>A change is the difference between the figures of two years; over one year it is given only where the years follow each other. Whether it is more than chance can be tested where the counts behind the figures are known: where they are not, the page says that nothing was tested. A trend by line is that of a straight line through the last five figures.</p>
<h2 id="what-moved">What moved</h2>
<p>Figures that stand out are kept in four kinds: clear changes, persistent trends, places unlike most two years running, and large changes on small numbers. Each kind says how often was looked and how many would be there by chance alone. Most figures that move a lot move back.</p>
</div>
`;
}
