import {basename} from "node:path";
import type {Report, TellingDocument} from "../../src/domain/tables.js";
import type {KeptDocument} from "./read-all.js";

/** Public files by their number (`50253719` of `…/file/50253719`): the authority's code and the day on which the report came out. */
export type PublicDays = ReadonlyMap<string, {code: string; day: string}>;

/** The days that addresses in `links.csv` and in the tables of reports and documents tell. */
export function publicDays(
  links: ReadonlyMap<string, string>,
  reports: readonly Report[],
  documents: readonly TellingDocument[]
): PublicDays {
  const named = [
    ...[...links].map(([report, url]) => ({report, url})),
    ...reports.map(({report, url}) => ({report, url: url ?? ""})),
    ...documents.map(({document, url}) => ({report: document.replace(/^outcomes-/, ""), url}))
  ];
  return new Map(
    named.flatMap(({report, url}) => {
      const [, code, day] = /^(\d{3})-(\d{4}-\d\d-\d\d)$/.exec(report) ?? [];
      const number = /\/file\/(\d{5,})$/.exec(url)?.[1];
      return code && day && number ? [[number, {code, day}] as const] : [];
    })
  );
}

/**
 * A document under the name by which its report is known: that of a known report of one authority, one way of inspecting and the same days of
 * the inspection, else the day that the number of its public file tells. Reports that do not say when they came out are dated by their file,
 * so another name of the file would make another report of it.
 */
export function underKnownName(
  document: KeptDocument,
  known: readonly Report[],
  days: PublicDays = new Map()
): KeptDocument {
  const {report, area, framework, inspected_from: from, inspected_to: to} = document.identity;
  if (known.some((one) => one.report === report)) return document;
  const same = known.filter(
    (one) =>
      from !== null &&
      one.area === area &&
      one.framework === framework &&
      one.inspected_from === from &&
      one.inspected_to === to
  );
  const [first] = same;
  if (first && same.length === 1) return renamed(document, first);
  const told = days.get(/^(\d{5,})\b/.exec(basename(document.path))?.[1] ?? "");
  if (told === undefined || told.code !== report.slice(0, 3)) return document;
  return renamed(document, {report: `${told.code}-${told.day}`, published: told.day});
}

function renamed(
  document: KeptDocument,
  {report: name, published}: Pick<Report, "report" | "published">
): KeptDocument {
  const {report} = document.identity;
  const rename = <Row extends {report: string}>(row: Row): Row =>
    row.report === report ? {...row, report: name} : row;
  return {
    ...document,
    identity: {...document.identity, report: name, published},
    figures: document.figures.map(rename),
    judgements: document.judgements.map((row) => ({
      ...rename(row),
      stated_by: row.stated_by === report ? name : row.stated_by
    })),
    quantities: document.quantities.map(rename),
    improvements: document.improvements.map(rename)
  };
}
