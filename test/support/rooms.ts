/** What each room of the site may import besides itself, from the ground up: words, markup and statistics, charts, exhibits, pages. */
const siteRooms: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  dom: ["domain"],
  stats: ["domain"],
  charts: ["dom", "domain", "stats"],
  engine: ["domain"],
  query: ["domain", "engine"],
  state: ["domain", "figures", "stats"],
  search: ["domain", "stats"],
  offline: [],
  figures: ["domain", "query", "stats"],
  exhibits: ["charts", "dom", "domain", "figures", "query", "state", "stats"],
  // Never of the embed: on other people's pages its D3 would weigh more than the charts.
  interaction: ["charts", "dom", "domain", "exhibits"],
  embed: ["charts", "dom", "domain", "exhibits", "figures", "query", "state"],
  components: [
    "charts",
    "dom",
    "domain",
    "engine",
    "exhibits",
    "figures",
    "notebook",
    "offline",
    "query",
    "search",
    "state",
    "stats"
  ],
  pages: [
    "charts",
    "components",
    "dom",
    "domain",
    "engine",
    "exhibits",
    "figures",
    "interaction",
    "notebook",
    "offline",
    "query",
    "search",
    "state",
    "stats"
  ],
  notebook: ["charts", "dom", "domain", "engine", "exhibits", "figures", "query", "state", "stats"],
  fonts: [],
  styles: [],
  data: ["loaders/comparison", "loaders/pages", "loaders/tables"],
  shells: ["components", "pages"]
};

/** What each room of the loaders may import besides itself: files and the folder `data/`, tables, importers, what a build makes, commands. */
const loaderRooms: Readonly<Record<string, readonly string[]>> = {
  "loaders/files": [],
  "loaders/data": ["loaders/files", "domain"],
  "loaders/tables": ["loaders/data", "loaders/files", "domain", "engine", "query", "search"],
  "loaders/statistics": ["loaders/data", "loaders/files", "domain"],
  "loaders/reports": ["loaders/data", "loaders/files", "loaders/tables", "domain"],
  "loaders/comparison": ["loaders/files", "loaders/tables", "domain", "figures", "stats"],
  "loaders/signals": ["loaders/comparison", "loaders/tables", "domain", "stats"],
  "loaders/publish": ["loaders/files", "loaders/tables", "domain"],
  "loaders/offline": ["loaders/files", "loaders/publish", "loaders/tables", "domain", "offline"],
  "loaders/pages": [
    "loaders/comparison",
    "loaders/data",
    "loaders/files",
    "loaders/notebook",
    "loaders/publish",
    "loaders/signals",
    "loaders/tables",
    "charts",
    "components",
    "dom",
    "domain",
    "embed",
    "engine",
    "exhibits",
    "notebook",
    "pages",
    "query",
    "search",
    "state",
    "stats"
  ],
  "loaders/search": ["loaders/pages", "search"],
  "loaders/notebook": [
    "loaders/comparison",
    "loaders/figure",
    "loaders/files",
    "loaders/tables",
    "charts",
    "dom",
    "domain",
    "engine",
    "exhibits",
    "notebook",
    "pages"
  ],
  "loaders/tiles": ["loaders/files", "loaders/tables", "domain"],
  "loaders/embed": [
    "loaders/comparison",
    "loaders/files",
    "loaders/publish",
    "loaders/tables",
    "components",
    "domain",
    "embed",
    "exhibits",
    "figures",
    "offline",
    "query",
    "state"
  ],
  "loaders/figure": [
    "loaders/comparison",
    "loaders/files",
    "loaders/publish",
    "loaders/tables",
    "charts",
    "dom",
    "domain",
    "engine",
    "exhibits",
    "pages",
    "query",
    "state",
    "figures",
    "stats"
  ],
  "loaders/prerender": [
    "domain",
    "loaders/figure",
    "loaders/files",
    "loaders/offline",
    "loaders/pages",
    "loaders/publish",
    "components",
    "figures",
    "offline"
  ],
  // Answers by a server, beside the pages that the commands serve.
  "loaders/own-site": ["loaders/data", "loaders/files", "loaders/tables", "loaders/tiles", "domain", "stats"],
  "loaders/serve": ["loaders/commands", "loaders/files", "loaders/tables", "engine", "notebook", "query"],
  "loaders/commands": [
    "loaders/comparison",
    "loaders/data",
    "loaders/embed",
    "loaders/figure",
    "loaders/files",
    "loaders/offline",
    "loaders/own-site",
    "loaders/pages",
    "loaders/prerender",
    "loaders/publish",
    "loaders/signals",
    "loaders/tables",
    "domain",
    "state"
  ]
};

/** What each room may import besides itself. */
export const allowed: Readonly<Record<string, readonly string[]>> = {...siteRooms, ...loaderRooms};

/** Packages that rooms may import, where they are few: charts and statistics run everywhere, also in other people's pages. */
export const packages: Readonly<Record<string, RegExp>> = {
  // Distributions, for comparisons: what charts elsewhere draw with never imports them.
  stats: /^(d3-array|cephes)$/,
  charts: /^d3-(array|path|scale|shape)$/,
  interaction: /^d3-(brush|delaunay|ease|interpolate|polygon|scale|selection|timer|zoom)$/,
  domain: /^$/,
  dom: /^$/,
  figures: /^$/,
  // Its twins of D3's modules have d3-array beneath them; others reach it through the charts.
  embed: /^d3-array$/,
  state: /^$/,
  search: /^minisearch$/,
  offline: /^workbox-/,
  shells: /^$/
};
