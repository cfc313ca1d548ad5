/** A page of the site that is neither an area's nor an indicator's, and the words under which it is looked for. */
export interface SitePage {
  slug: string;
  name: string;
  /** What is there. */
  detail: string;
  /** Address from the site's root. */
  href: string;
  /** Phrases that mean this page, as people type them. */
  phrases: readonly string[];
}

/** Order is that among pages that share a phrase. */
export const sitePages: readonly SitePage[] = [
  {
    slug: "reports",
    name: "Inspection reports",
    detail: "All reports, by authority, year and grade",
    href: "reports",
    phrases: [
      ...["reports", "report", "inspection reports", "inspection", "inspections", "ofsted", "ofsted reports"],
      ...["ofsted inspections", "ofsted report", "inspectorate", "ofsted inspection", "latest inspections"],
      ...["focused visits", "monitoring visits", "inspectors", "pdf"]
    ]
  },
  {
    slug: "judgements",
    name: "England in judgements",
    detail: "Grades over time, and who moved",
    href: "judgements",
    phrases: [
      ...["judgements", "judgement", "judgments", "judgment", "grades", "grade", "ratings", "rating", "ofsted"],
      ...["ofsted ratings", "ofsted rating", "ofsted grades", "ofsted judgements", "overall effectiveness"],
      ...["inspection outcomes", "inspection results", "best councils", "worst councils", "best authorities"],
      ...["worst authorities", "most improved", "improved", "league table", "timeline", "league tables"]
    ]
  },
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
    slug: "judgements-and-figures",
    name: "Judgements beside figures",
    detail: "What figures did around inspections",
    href: "judgements-and-figures",
    phrases: [
      ...["judgements beside figures", "judgements and figures", "before and after inspection", "around inspections"],
      ...["after inspection", "regression to the mean", "effect of inspection"]
    ]
  },
  {
    slug: "areas",
    name: "Authorities",
    detail: "All authorities by region",
    href: "areas",
    phrases: [
      ...["authorities", "authority", "local authorities", "local authority", "councils", "council", "areas", "area"],
      ...["regions", "region", "all councils", "list of authorities", "list of councils", "all authorities", "las"],
      ...["abolished authorities", "county councils", "london boroughs", "boroughs", "unitary authorities", "counties"]
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
      ...["lait", "local authority interactive tool"]
    ]
  },
  {
    slug: "scatter",
    name: "Two indicators",
    detail: "Whether authorities high on one figure are high on another",
    href: "scatter",
    phrases: ["two indicators", "scatter", "scatter plot", "scatterplot", "correlation", "correlate", "correlations"]
  },
  {
    slug: "compare",
    name: "Compare areas",
    detail: "Any areas over any indicators",
    href: "compare",
    phrases: [
      ...["compare", "comparison", "comparisons", "compare areas", "compare authorities", "compare councils"],
      ...["compare local authorities", "side by side", "benchmark", "benchmarking", "index", "small multiples"]
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
  {
    slug: "method",
    name: "The statistics, one by one",
    detail: "Formulas, sources, worked examples",
    href: "method",
    phrases: [
      ...[
        "confidence intervals",
        "confidence interval",
        "intervals",
        "significance",
        "statistical significance",
        "significant"
      ],
      ...[
        "formula",
        "formulas",
        "wilson",
        "poisson",
        "funnel",
        "overdispersion",
        "trend test",
        "benjamini hochberg",
        "chance"
      ],
      ...["p value", "control chart", "percentile", "quantile", "regression to the mean", "worked examples"]
    ]
  },
  {
    slug: "quality",
    name: "How well figures are read from reports",
    detail: "Errors of reading, measured",
    href: "quality",
    phrases: [
      ...["quality", "data quality", "accuracy", "errors", "error", "reliability", "precision", "mistakes", "caveats"],
      ...["how accurate", "recall", "check", "checks", "reading quality", "known issues"]
    ]
  },
  {
    slug: "stories/warrington",
    name: "Warrington, fifteen years on",
    detail: "A story told from reports and figures",
    href: "stories/warrington",
    phrases: [
      "stories",
      "story",
      "warrington story",
      "stories warrington",
      "story warrington",
      "articles",
      "case study"
    ]
  },
  {
    slug: "index",
    name: "Children’s services in England, authority by authority",
    detail: "Front page",
    href: "",
    phrases: ["home", "homepage", "front page", "home page", "start", "start page"]
  }
];
