import {exampleArea, exampleIndicators, nation} from "../../domain/site.js";
import {placeholder} from "./own-address.js";

/** A way to read the tables from elsewhere: the site shows the code with its own address in place of `placeholder`. */
export interface Snippet {
  /** What it is read with, as a heading. */
  tool: string;
  /** One sentence before the code. */
  words: string;
  code: string;
}

export const snippets: readonly Snippet[] = [
  {
    tool: "DuckDB",
    words: "DuckDB fetches the parts of a Parquet file that a question needs.",
    code: `SELECT year, area, value, status
FROM '${placeholder}observations.parquet'
WHERE indicator = '${exampleIndicators[0]}'
  AND area IN ('${exampleArea}', '${nation}')
ORDER BY year, area;`
  },
  {
    tool: "Python: pandas",
    words: "With pandas and pyarrow installed:",
    code: `import pandas as pd

observations = pd.read_parquet("${placeholder}observations.parquet")
areas = pd.read_parquet("${placeholder}areas.parquet")

rates = observations[observations.indicator == "${exampleIndicators[0]}"]
latest = rates[rates.year == rates.year.max()]
latest.merge(areas, on="area").sort_values("value")[["name", "kind", "value", "status"]]`
  },
  {
    tool: "Python: Polars",
    words: "Polars, too, fetches only what it needs:",
    code: `import polars as pl

(
    pl.scan_parquet("${placeholder}observations.parquet")
    .filter(pl.col("indicator") == "${exampleIndicators[0]}", pl.col("area") == "${exampleArea}")
    .select("period", "year", "value", "status")
    .collect()
)`
  },
  {
    tool: "R",
    words: "R reads the CSV files without any package; they begin with a byte order mark, which the encoding names:",
    code: `observations <- read.csv("${placeholder}observations.csv", fileEncoding = "UTF-8-BOM")
areas <- read.csv("${placeholder}areas.csv", fileEncoding = "UTF-8-BOM")

rates <- subset(observations, indicator == "${exampleIndicators[0]}")
latest <- merge(subset(rates, year == max(year)), areas, by = "area")
latest[order(latest$value), c("name", "kind", "value", "status")]`
  }
];
