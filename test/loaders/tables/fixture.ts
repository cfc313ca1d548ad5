import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {onTestFinished} from "vitest";

const authorities = [
  ["blackburn-with-darwen", "Blackburn with Darwen", 889],
  ["blackpool", "Blackpool", 890],
  ["bolton", "Bolton", 350],
  ["bury", "Bury", 351],
  ["cheshire-east", "Cheshire East", 895],
  ["halton", "Halton", 876],
  ["knowsley", "Knowsley", 340],
  ["liverpool", "Liverpool", 341],
  ["oldham", "Oldham", 353],
  ["salford", "Salford", 355],
  ["warrington", "Warrington", 877]
] as const;

const areaHeader = "area,name,kind,la_code,ons_code,region,opened,closed,successors,aliases";
const indicatorHeader =
  "indicator,family,name,short_name,unit,decimals,better,headline,definition,notes,source,source_url,source_code,period_kind,counts_of,numerator,denominator,last_release,next_release,breaks";

/** The files of a small `data/` folder that is right: eleven authorities, their region, England, three indicators. */
export const files: Readonly<Record<string, string>> = {
  "areas.csv": lines([
    areaHeader,
    "england,England,country,,E92000001,,,,,",
    "north-west,North West,region,,E12000002,,,,,",
    ...authorities.map(([area, name, code]) => `${area},${name},authority,${code},,north-west,,,,`)
  ]),
  "neighbours.csv": lines([
    "model,area,neighbour,rank,closeness",
    ...authorities.slice(0, 10).map(([area], i) => `2025,warrington,${area},${i + 1},very-close`)
  ]),
  "indicators.csv": lines([
    indicatorHeader,
    'children-in-care-rate,Children in care,"Children looked after, per 10,000",Children in care rate,per-10000,0,,1,"Children looked after on 31 March for every 10,000 children.",,A publication,https://example.org/a,CLA rate,31 March,children,children-in-care,population,2025-11,2026-11,2020: boundary change|2024: definition change',
    "children-in-care,Children in care,Children looked after,Children in care,number,0,,2,Children looked after on 31 March.,,A publication,https://example.org/a,CLA,31 March,children,,,2025-11,,",
    "population,Context,Children under 18,Children,number,0,,,Children under 18 in the middle of the year.,,A publication,https://example.org/b,POP,calendar year,children,,,,,"
  ]),
  "statistics/children-in-care-rate.csv": lines([
    "area,2023,2024 (Rev),2025 (prov)",
    "england,71.5,70.25,-0.5",
    "warrington,c,,66",
    "halton,x,low,1234567.8900000001"
  ]),
  "statistics/children-in-care.csv": lines(["area,2023,2024", "warrington,294,-", "england,83840,83630"]),
  "statistics/population.csv": lines(["area,2023", "warrington,u", "halton,z", "england,12000000"])
};

/** The files of two reports that are right, to be added to the small folder. */
export const reportFiles: Readonly<Record<string, string>> = {
  "reports.csv": lines([
    "report,area,framework,inspected_from,inspected_to,published,pages,url",
    "877-2015-05-12,warrington,sif,2015-02-24,2015-03-20,2015-05-12,51,",
    "877-2019-08-19,warrington,ilacs,,,2019-08-19,12,https://example.org/1"
  ]),
  "reported.csv": lines([
    "report,indicator,value,unit,role,as_at,page,qualifier,as_at_kind",
    "877-2015-05-12,children-in-care,294,number,current,2015-01-31,9,,day",
    "877-2015-05-12,re-referrals,22.5,percent,current,,20,,",
    "877-2019-08-19,children-in-care,380,number,current,2019-03,2,approximate,month"
  ]),
  "judgements.csv": lines([
    "report,judgement,grade,grade_text,page,stated_by",
    "877-2009-11,overall,,adequate,12,877-2015-05-12",
    "877-2015-05-12,overall,3,requires-improvement,2,"
  ]),
  "quantities.csv": lines(["report,page,value,unit,noun", "877-2015-05-12,12,14,number,parenting courses"])
};

/** Writes a data folder for the running test: the small one with some files changed, null for one left out. */
export function writeDataFolder(changes: Readonly<Record<string, string | null>> = {}): string {
  const place = mkdtempSync(join(tmpdir(), "tables-"));
  onTestFinished(() => rmSync(place, {recursive: true}));
  const folder = join(place, "data");
  for (const [path, content] of Object.entries({...files, ...changes})) {
    if (content === null) continue;
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content, "latin1");
  }
  return folder;
}

/** A file of the small folder with one of its pieces replaced. */
export function change(path: string, from: string, to: string): Record<string, string> {
  const content = files[path] ?? "";
  if (!content.includes(from)) throw new Error(`${path} does not contain ${from}`);
  return {[path]: content.replace(from, to)};
}

function lines(rows: readonly string[]): string {
  return `${rows.join("\n")}\n`;
}
