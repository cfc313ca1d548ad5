import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {isVisit} from "../../src/domain/judgements.js";
import {onlyReported} from "../../src/domain/only-reported.js";
import type {Area, Indicator} from "../../src/domain/tables.js";
import {packPlaces} from "../../src/search/place.js";
import type {SearchableIndicator, SearchableReport, SearchRecords} from "../../src/search/records.js";
import {dataFolder} from "../tables/index.js";
import {readPlaces} from "../tables/places.js";
import {readTable, type Tables} from "../tables/read.js";
import {judgements, reported, reports} from "../tables/report-schema.js";
import {areas, indicators} from "../tables/schema.js";
import {newestGrades} from "./newest-grades.js";

/** The tables that the search is made from. */
type Searched = Pick<Tables, "areas" | "indicators" | "reports" | "reported" | "judgements">;

/** Everything that the search knows, of a repository with the root given: only the small tables are read. */
export async function loadSearchRecords(root = "."): Promise<SearchRecords> {
  const folder = join(root, dataFolder);
  const [ofAreas, ...others] = await Promise.all([
    readTable(areas, folder),
    readTable(indicators, folder),
    readTable(reports, folder),
    readTable(reported, folder),
    readTable(judgements, folder)
  ]);
  const [ofIndicators, ofReports, ofFigures, ofJudgements] = others;
  const national = await ofEnglandOnly(folder, ofAreas, ofIndicators);
  const places = packPlaces(await readPlaces(folder, ofAreas));
  const tables = {
    areas: ofAreas,
    indicators: ofIndicators,
    reports: ofReports,
    reported: ofFigures,
    judgements: ofJudgements
  };
  return {...searchRecords(tables, national), places};
}

/** The rows that the search reads: a small file of its own, so that the box answers before the engine runs. */
export function searchRecords(tables: Searched, national: ReadonlySet<string>): Omit<SearchRecords, "places"> {
  const listed = searchableReports(tables);
  const places = new Map(listed.map(({report}, i) => [report, i]));
  return {
    areas: tables.areas,
    indicators: tables.indicators.map(
      ({indicator, family, name, short_name, unit, headline, definition, source_code}): SearchableIndicator => ({
        indicator,
        family,
        name,
        short_name,
        unit,
        headline,
        definition,
        source_code,
        ...(national.has(indicator) && {england_only: true})
      })
    ),
    reports: listed,
    listed: [...newestGrades(tables).values()]
      .filter(({is_listed}) => is_listed)
      .map(({area, published, grade_text}) => ({area, published, grade: grade_text})),
    figures: onlyReported(tables.indicators).flatMap(({indicator, family, name, unit}) => {
      const stating = tables.reported.filter((row) => row.indicator === indicator).map(({report}) => report);
      const reports = [...new Set(stating)].flatMap((report) => places.get(report) ?? []).sort((a, b) => a - b);
      return reports.length > 0 ? [{indicator, family, name, unit, reports}] : [];
    })
  };
}

/** Indicators whose files have no figure of an authority; the text is enough to tell, and is read in no time. */
async function ofEnglandOnly(
  folder: string,
  areas: readonly Area[],
  indicators: readonly Indicator[]
): Promise<Set<string>> {
  const authorities = new Set(areas.filter(({kind}) => kind === "authority").map(({area}) => area));
  const texts = await Promise.all(
    indicators.map(({indicator}) => readFile(join(folder, "statistics", `${indicator}.csv`), "utf8"))
  );
  const hasAuthority = (text: string) =>
    text.split("\n").some((line) => {
      const [area = "", ...cells] = line.split(",");
      return authorities.has(area) && cells.some((cell) => /^-?\d/.test(cell));
    });
  return new Set(indicators.filter((_, i) => !hasAuthority(texts[i] as string)).map(({indicator}) => indicator));
}

/** Reports with their overall judgement, newest first. */
function searchableReports({reports, judgements}: Searched): SearchableReport[] {
  const overall = new Map(
    judgements
      .filter(
        ({judgement, grade_text, stated_by}) => judgement === "overall" && stated_by === null && !isVisit(grade_text)
      )
      .map(({report, grade_text}) => [report, grade_text])
  );
  return reports
    .map(({report, area, framework, published}) => ({
      report,
      area,
      framework,
      published,
      grade: overall.get(report) ?? null
    }))
    .sort((a, b) =>
      a.published === b.published ? (a.report < b.report ? -1 : 1) : a.published < b.published ? 1 : -1
    );
}
