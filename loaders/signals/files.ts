import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Comparison, ReportedChange} from "../../src/domain/comparison.js";
import {reportedIndicators} from "../../src/domain/reported-indicators.js";
import type {ReportedSignal, SignalArea, SignalFile, SignalIndicator} from "../../src/domain/signals.js";
import {isOfToday} from "../../src/domain/tables.js";
import {settingOf} from "../comparison/setting.js";
import type {Tables} from "../tables/read.js";
import {signalYears} from "./year.js";

/** Families of figures of reports that official statistics call otherwise. */
const officialFamilies: Readonly<Record<string, string>> = {
  Adoption: "Adoption and guardianship",
  "Early help": "Early help and referrals"
};

/** What is worked out of the tables, from which signals are. */
export interface Derived {
  comparison: readonly Comparison[];
  reported_changes: readonly ReportedChange[];
}

/** Everything that stood out, a file for each year in which anything did, newest first. */
export function signalFiles(rows: Tables, {comparison, reported_changes}: Derived): SignalFile[] {
  const found = signalYears(comparison, settingOf(rows));
  const years = [...found.keys()].filter((year) => found.get(year)?.signals.length).sort((a, b) => b - a);
  const areas: SignalArea[] = rows.areas
    .filter((one) => one.kind === "region" || one.kind === "sub-region" || isOfToday(one))
    .sort((a, b) => Number(isOfToday(a)) - Number(isOfToday(b)) || a.name.localeCompare(b.name, "en-GB"))
    .map(({area, name, region}) => ({area, name, region}));
  const indicators = new Map(rows.indicators.map((one) => [one.indicator, one]));
  const reported = reportedSignals(rows, reported_changes);
  const tested = reported_changes.filter(({p}) => p !== null).map(({area}) => area);
  const reportedLooks = [...new Set(tested)].map((area) => ({
    area,
    looks: tested.filter((one) => one === area).length
  }));
  return years.map((year): SignalFile => {
    const {signals, looks, together} = found.get(year) as NonNullable<ReturnType<typeof found.get>>;
    const named = new Set([...signals, ...together].map(({indicator}) => indicator));
    const about = [...named].flatMap((slug): SignalIndicator[] => {
      const one = indicators.get(slug);
      if (!one) return [];
      const {indicator, name, short_name, family, unit, decimals, better, period_kind} = one;
      return [{indicator, name, short_name, family, unit, decimals, better, period_kind}];
    });
    return {form: 1, year, years, areas, indicators: about, signals, looks, together, reported, reportedLooks};
  });
}

/** Writes what stood out in each year to `embed/data/signals/<year>.json` of the site. */
export async function publishSignals({
  dist,
  rows,
  derived
}: {
  /** Folder of the built site. */
  dist: string;
  rows: Tables;
  derived: Derived;
}): Promise<number> {
  const folder = signalFolder(dist);
  await mkdir(folder, {recursive: true});
  const files = signalFiles(rows, derived);
  for (const file of files) await writeFile(join(folder, `${file.year}.json`), JSON.stringify(file));
  await writeFile(join(folder, "newest.json"), JSON.stringify({year: files[0]?.year ?? null}));
  return files.length;
}

/** What stood out in the newest year, of a built site; null where nothing ever did. */
export async function newestSignals(dist: string): Promise<SignalFile | null> {
  const read = async (name: string) => JSON.parse(await readFile(join(signalFolder(dist), `${name}.json`), "utf8"));
  const {year} = (await read("newest")) as {year: number | null};
  return year === null ? null : ((await read(String(year))) as SignalFile);
}

function signalFolder(dist: string): string {
  return join(dist, "embed/data/signals");
}

/** The large changes that reports state, newest report first. */
function reportedSignals({reports, areas}: Tables, changes: readonly ReportedChange[]): ReportedSignal[] {
  const published = new Map(reports.map((one) => [one.report, one.published]));
  const today = new Set(areas.filter(isOfToday).map(({area}) => area));
  const about = new Map(reportedIndicators.map((one) => [one.indicator, one]));
  return changes
    .flatMap((one): ReportedSignal[] => {
      const {tier, chance_in, report, area, indicator, page, earlier, earlier_as_at, later, later_as_at} = one;
      const known = about.get(indicator);
      const day = published.get(report);
      if (tier !== "D" || chance_in === null || !known || !day || !today.has(area)) return [];
      return [
        {
          report,
          published: day,
          area,
          indicator,
          name: known.name,
          family: officialFamilies[known.family] ?? known.family,
          page,
          earlier,
          earlierAsAt: earlier_as_at,
          later,
          laterAsAt: later_as_at,
          chanceIn: chance_in
        }
      ];
    })
    .sort((a, b) =>
      a.published === b.published ? (a.report < b.report ? -1 : 1) : a.published < b.published ? 1 : -1
    );
}
