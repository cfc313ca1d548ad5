import {
  areasTitle,
  areasWord,
  areaWord,
  isDefaultSite,
  nationName,
  servicesWords,
  siteTitle
} from "../../src/domain/site.js";
import type {SitePage} from "./site-page.js";

/** The pages that the site can have, links in the order of the navigation. A page is a row here, a shell (`src/<path>.md`) and what it is drawn with. */
const everyPage: readonly SitePage[] = [
  {
    path: "index",
    title: siteTitle,
    headSearch: false,
    draw: () => import("./draw/front.js")
  },
  {
    path: "areas",
    title: areasTitle,
    navigation: areasTitle,
    draw: () => import("./draw/areas.js")
  },
  {
    path: "area/[area]",
    each: "areas",
    under: "areas",
    asksFirst: "engine",
    ownCard: true,
    draw: () => import("./draw/area.js")
  },
  {
    path: "neighbours/[area]",
    each: "areas",
    under: "areas",
    draw: () => import("./draw/neighbours.js")
  },
  {
    path: "indicators",
    title: "Indicators",
    navigation: "Indicators",
    draw: () => import("./draw/indicators.js")
  },
  {
    path: "indicator/[indicator]",
    each: "indicators",
    under: "indicators",
    skipTo: {id: "trend", text: "Skip to the chart"},
    asksFirst: "figures",
    ownCard: true,
    draw: () => import("./draw/indicator.js")
  },
  {
    path: "reported/[indicator]",
    ofDefaultSite: true,
    each: "stated",
    under: "indicators",
    draw: () => import("./draw/reported.js")
  },
  {
    path: "compare",
    title: "Compare areas",
    description: `${areasTitle}, regions and ${nationName} side by side over any indicators: as values, as an index of a year or as a share of ${nationName}’s figure.`,
    navigation: "Compare",
    draw: () => import("./draw/compare.js")
  },
  {
    path: "scatter",
    title: "Two indicators",
    description: `Whether ${areasWord} that are high on one figure are high on another: any two rates or shares of a year, with the interval of their correlation.`,
    draw: () => import("./draw/scatter.js")
  },
  {
    path: "notebook",
    title: "Notebook",
    navigation: "Notebook",
    draw: () => import("./draw/notebook.js")
  },
  {
    path: "notebooks/[notebook]",
    each: "notebooks",
    under: "notebook",
    draw: () => import("./draw/worked-notebook.js")
  },
  {
    path: "signals",
    title: "What moved",
    description: `Which newest figures of ${areasWord} stand out: clear changes, trends, places unlike most, and large changes on small numbers.`,
    navigation: "What moved",
    draw: () => import("./draw/signals.js")
  },
  {
    path: "reports",
    ofDefaultSite: true,
    title: "Inspection reports",
    navigation: "Reports",
    draw: () => import("./draw/reports.js")
  },
  {
    path: "report/[report]",
    ofDefaultSite: true,
    each: "reports",
    under: "reports",
    draw: () => import("./draw/report.js")
  },
  {
    path: "judgements",
    ofDefaultSite: true,
    title: `${nationName} in judgements`,
    description: `How inspectors’ overall grades of ${servicesWords} are spread over ${areasWord}, year by year, and which ${areasWord} moved.`,
    navigation: "Judgements",
    draw: () => import("./draw/judgements.js")
  },
  {
    path: "judgements-and-figures",
    ofDefaultSite: true,
    title: "Judgements beside figures",
    description: `What a figure did in the five years around an inspection, by whether the overall grade of the ${areaWord} changed, and why that shows no effect.`,
    under: "judgements",
    draw: () => import("./draw/around.js")
  },
  {
    path: "data",
    title: "Data",
    description: "Every figure of the site to download, as Parquet and CSV.",
    navigation: "Data",
    draw: () => import("./draw/data.js")
  },
  {
    path: "about",
    title: "Method",
    description: `How ${siteTitle} chooses official figures and computes ranks, averages, quartiles and changes.`,
    navigation: "Method"
  },
  {
    path: "method",
    ofDefaultSite: true,
    title: "The statistics, one by one",
    description:
      "Every statistic of Sightline: formula, source, an example on figures of today, when it is not given and what it cannot say.",
    under: "about",
    draw: () => import("./draw/method.js")
  },
  {
    path: "quality",
    ofDefaultSite: true,
    title: "How well reports are read",
    description:
      "How many figures of inspection reports are found, and how many of those found are right, by indicator.",
    draw: () => import("./draw/quality.js")
  },
  {
    path: "gallery",
    ofDefaultSite: true,
    title: "Gallery of charts",
    description: "Every kind of chart of Sightline, with its choices and edge cases, on light and on dark paper.",
    draw: () => import("../../src/pages/gallery/view.js")
  },
  {
    path: "stories/warrington",
    ofDefaultSite: true,
    title: "Warrington, fifteen years on",
    draw: () => import("./draw/story.js")
  },
  {
    path: "embed",
    title: "Embed a chart",
    description: `A chart of ${siteTitle} for an article: choose what it shows, see it at three widths, copy the snippet.`
  },
  {
    path: "offline",
    title: "Offline",
    description: `What of ${siteTitle} is kept on this device, and how to take it away.`
  },
  {path: "404", title: "Page not found"}
];

/** Every page of the site; all that loops over pages reads this list. */
export const sitePages: readonly SitePage[] = everyPage.filter(({ofDefaultSite}) => !ofDefaultSite || isDefaultSite);
