import {areasTitle, areasWord, areaWord, siteHeading} from "../domain/site.js";
import type {SitePage} from "./phrases.js";
import {otherPhrases, pagesOfMethod, pagesOfReports} from "./vocabulary.js";

/** Order is that among pages that share a phrase. */
export const sitePages: readonly SitePage[] = [
  ...pagesOfReports,
  {
    slug: "signals",
    name: "What moved",
    detail: "Changes and trends that stand out, and how likely chance is",
    href: "signals",
    phrases: [
      ...["what moved", "moved", "signals", "signal", "changes", "change", "what changed", "biggest changes", "movers"],
      ...["big changes", "trends", "trend", "outliers", "outlier", "alerts", "significant changes", "news", "worsening"]
    ]
  },
  {
    slug: "areas",
    name: areasTitle,
    detail: `All ${areasWord} by region`,
    href: "areas",
    phrases: [
      ...[areasWord, areaWord, `list of ${areasWord}`, `all ${areasWord}`, "areas", "area", "regions", "region"],
      ...otherPhrases.areas
    ]
  },
  {
    slug: "indicators",
    name: "Indicators",
    detail: "All indicators by topic",
    href: "indicators",
    phrases: [
      ...[
        "indicators",
        "indicator",
        "measures",
        "topics",
        "statistics",
        "stats",
        "all indicators",
        "list of indicators"
      ],
      ...["metrics", "definitions", "definition", "glossary", "kpis", "performance indicators", "scorecard"],
      ...otherPhrases.indicators
    ]
  },
  {
    slug: "scatter",
    name: "Two indicators",
    detail: `Whether ${areasWord} high on one figure are high on another`,
    href: "scatter",
    phrases: ["two indicators", "scatter", "scatter plot", "scatterplot", "correlation", "correlate", "correlations"]
  },
  {
    slug: "compare",
    name: "Compare areas",
    detail: "Any areas over any indicators",
    href: "compare",
    phrases: [
      ...["compare", "comparison", "comparisons", "compare areas", `compare ${areasWord}`],
      ...otherPhrases.compare,
      ...["side by side", "benchmark", "benchmarking", "index", "small multiples"]
    ]
  },
  {
    slug: "data",
    name: "The data",
    detail: "Downloads: CSV and Parquet, with recipes",
    href: "data",
    phrases: [
      ...["data", "download", "downloads", "download data", "csv", "parquet", "excel", "spreadsheet", "api", "sql"],
      ...[
        "open data",
        "raw data",
        "duckdb",
        "python",
        "pandas",
        "r",
        "export",
        "dataset",
        "datasets",
        "data dictionary"
      ],
      ...["licence", "license", "json", "bulk download"]
    ]
  },
  {
    slug: "embed",
    name: "Embed a chart",
    detail: "A chart for your own page",
    href: "embed",
    phrases: [
      ...["embed", "embedding", "embeds", "embed chart", "widget", "iframe", "snippet", "embed code", "html code"],
      ...["share chart", "republish", "use chart", "chart builder", "builder", "embedded charts", "make chart"]
    ]
  },
  {
    slug: "about",
    name: "How figures are chosen and computed",
    detail: "Method, sources and comparisons",
    href: "about",
    phrases: [
      ...["about", "method", "methods", "methodology", "sources", "source", "how it works", "statistical neighbours"],
      ...["statistical neighbour", "neighbours", "nearest neighbours", "suppression", "suppressed", "rounding", "faq"],
      ...["help", "contact", "notes", "copyright", "privacy", "cookies", "quartiles", "rank", "ranks", "ranking"],
      ...["rankings", "sightline", "about site", "similar councils", "comparators", "missing data", "credits"]
    ]
  },
  ...pagesOfMethod,
  {
    slug: "index",
    name: siteHeading,
    detail: "Front page",
    href: "",
    phrases: ["home", "homepage", "front page", "home page", "start", "start page"]
  }
];
