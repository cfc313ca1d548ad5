import {createHash} from "node:crypto";
import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {group} from "d3-array";
import {imagedIndicators} from "../../src/domain/imaged-indicators.js";
import type {GradedInspection} from "../../src/domain/inspections.js";
import {reportedBeside} from "../../src/domain/reported-indicators.js";
import {isOfToday} from "../../src/domain/tables.js";
import {packAreas} from "../../src/embed/areas.js";
import {outlineOf} from "../../src/exhibits/indicator-model.js";
import type {AboutFile, AreasFile} from "../../src/figures/areas-file.js";
import type {CountsFile} from "../../src/figures/counts-file.js";
import {type IndicatorFile, packBand, packNeighbours, packReported} from "../../src/figures/indicator-file.js";
import {packValues} from "../../src/figures/values.js";
import type {Edition} from "../../src/offline/keep.js";
import {type GradesOfYear, gradedInspections, judgementsByYear, type ReportedPoint} from "../../src/query/questions.js";
import {countsByIndicator} from "../comparison/counts-of.js";
import {yearsOfAreas} from "../comparison/years-of-areas.js";
import {frameOf} from "../files/frame.js";
import {siteAddress} from "../publish/site-address.js";
import {answersFromRows} from "../tables/answers.js";
import {measuredIndicators} from "../tables/leads.js";
import type {Tables} from "../tables/read.js";
import {reported as reportedTable, reports as reportsTable} from "../tables/report-schema.js";
import {countsFile} from "./counts.js";
import {framePage, frameStyle} from "./frame-page.js";
import {embedScript, fetchedScript, fetchedScripts, pageScript} from "./script.js";

/** Where the embed goes, and what it is made from. */
export interface PublishEmbedOptions {
  root: string;
  /** Folder of the built site. */
  dist: string;
  rows: Tables;
  /** What edition of the site its files are of, which they say; default none. */
  edition?: Edition | null;
}

/** Longest text of the parts of a file that only some charts need, in characters: about 6 kB for all once compressed. */
const longestPart = 4_000;
const columnsOfReported = reportedTable.columns.map(({name}) => name);
const columnsOfReport = reportsTable.columns.map(({name}) => name);
const orderOfReported = [
  "area",
  "published",
  "indicator",
  "as_at",
  "role",
  "value",
  "page",
  "qualifier",
  "as_at_kind"
] as const satisfies readonly (keyof ReportedPoint)[];
/** Longest text of values beside which those parts still fit. */
const longestValues = 9_000;

/**
 * Writes what charts on other people's pages need: the script `embed.js`, and for each indicator a file with all areas and
 * periods, `embed/data/<indicator>.json`. Resolves to how many indicators there are.
 */
export async function publishEmbed({root, dist, rows, edition = null}: PublishEmbedOptions): Promise<number> {
  const slugs = rows.areas.map(({area}) => area).sort();
  const key = createHash("sha256").update(packAreas(rows.areas)).digest("hex").slice(0, 8);
  const address = siteAddress();
  const site = address.startsWith("http") ? address : "";
  const folder = join(dist, "embed/data");
  await mkdir(folder, {recursive: true});
  const write = (name: string, content: unknown) => writeFile(join(folder, `${name}.json`), JSON.stringify(content));

  await writeFile(join(dist, "embed.js"), await embedScript({root, areas: rows.areas, key, site}));
  await mkdir(join(dist, "embed/kinds"), {recursive: true});
  for (const name of fetchedScripts)
    await writeFile(join(dist, `embed/kinds/${name}.js`), await fetchedScript(root, name));
  for (const name of ["frame", "listen"]) await writeFile(join(dist, `embed/${name}.js`), await pageScript(root, name));
  await writeFile(join(dist, "embed/chart.html"), framePage(null));
  await writeFrames(dist, rows);
  await writeFile(join(dist, "embed/frame.css"), frameStyle);
  const own = edition === null ? {} : {edition: edition.version};
  const areas: AreasFile = {...own, key, areas: slugs.flatMap((slug) => rows.areas.filter(({area}) => area === slug))};
  await write("areas", areas);
  const neighbours = {"2025": neighboursOf(rows, "2025", slugs), "2021": neighboursOf(rows, "2021", slugs)};
  await write("neighbours", neighbours);
  const {grades, inspections} = await ofReports(rows);
  await write("grades", grades);
  await write("inspections", inspections);
  // What the page in a frame proposes where an address asks for an indicator that there is not.
  await write("indicators", Object.fromEntries(rows.indicators.map(({indicator, name}) => [indicator, name])));
  const observations = group(rows.observations, ({indicator}) => indicator);
  const reported = reportedByIndicator(rows);
  const counts = countsByIndicator(rows);
  for (const row of rows.indicators) {
    const {indicator, name, short_name, unit, decimals, better, source, last_release, period_kind, breaks} = row;
    const measured = observations.get(indicator) ?? [];
    const values = packValues(measured, slugs, decimals);
    const stated = packReported(reported.get(indicator) ?? []);
    const roomy = values.rows.length <= longestValues;
    const file: IndicatorFile = {
      form: 1,
      ...own,
      areas: key,
      indicator: {indicator, name, short_name, unit, decimals, better, source, last_release, period_kind, breaks},
      ...values,
      band: packBand(outlineOf({areas: rows.areas, observations: measured})),
      ...(roomy && {neighbours: neighbours["2025"]}),
      ...(stated.length <= longestPart && {reported: stated})
    };
    await write(indicator, file);
    await write(`${indicator}.about`, {...own, indicator: row} satisfies AboutFile);
    const behind = counts.get(indicator);
    if (behind) await write(`${indicator}.counts`, {...own, ...countsFile(behind, slugs, key)} satisfies CountsFile);
    if (file.reported === undefined) await write(`${indicator}.reported`, stated);
  }
  await mkdir(join(folder, "changes"), {recursive: true});
  for (const [area, file] of yearsOfAreas(rows)) await write(`changes/${area}`, file);
  return rows.indicators.length;
}

/** A page for frames of each chart that has an image, which shows that image where scripts are off. */
async function writeFrames(dist: string, rows: Tables): Promise<void> {
  const authorities = rows.areas.filter(isOfToday);
  const byName = new Map(rows.indicators.map((one) => [one.indicator, one]));
  for (const indicator of imagedIndicators(measuredIndicators(rows))) {
    const folder = join(dist, "embed/chart", indicator);
    await mkdir(folder, {recursive: true});
    const title = byName.get(indicator)?.name ?? indicator;
    for (const {area, name} of authorities)
      await writeFile(join(folder, `${area}.html`), framePage({indicator, title, area, name}));
  }
}

/** How many authorities had each grade, and what was graded anew, for charts that are of no area. */
async function ofReports(rows: Tables): Promise<{grades: GradesOfYear[]; inspections: GradedInspection[]}> {
  const answers = await answersFromRows({...rows, observations: []});
  try {
    return {grades: await answers.ask(judgementsByYear()), inspections: await answers.ask(gradedInspections())};
  } finally {
    answers.close();
  }
}

function neighboursOf({neighbours}: Tables, model: string, slugs: readonly string[]): string {
  return packNeighbours(
    neighbours.filter((one) => one.model === model),
    slugs
  );
}

/**
 * The figures of authorities that reports state beside each official indicator, as the site's charts show them, in the order of
 * the question that the engine answers (`reportedFor`): what is not known comes first.
 */
function reportedByIndicator({indicators, reports, reported}: Tables): Map<string, ReportedPoint[]> {
  const shown = frameOf(
    indicators.flatMap(({indicator: official}) => {
      const beside = reportedBeside(official);
      return (beside.length > 0 ? beside : [official]).map((indicator) => ({official, indicator}));
    }),
    ["official", "indicator"]
  );
  const own = reported.filter(({role}) => role === "current" || role === "previous");
  return frameOf(own, columnsOfReported)
    .join(frameOf(reports, columnsOfReport), "report")
    .join(shown, "indicator")
    .groupby("official")
    .orderby(...orderOfReported)
    .objects({grouped: "map"}) as unknown as Map<string, ReportedPoint[]>;
}
