import type {Report} from "../../src/domain/tables.js";
import type {KeptDocument} from "./read-all.js";

/**
 * A document under the name by which its report is known: of one authority, one way of inspecting and the same days of the inspection.
 * Reports that do not say when they came out are dated by their file, so another name of the file would make another report of it.
 */
export function underKnownName(document: KeptDocument, known: readonly Report[]): KeptDocument {
  const {report, area, framework, inspected_from: from, inspected_to: to} = document.identity;
  if (from === null || known.some((one) => one.report === report)) return document;
  const same = known.filter(
    (one) => one.area === area && one.framework === framework && one.inspected_from === from && one.inspected_to === to
  );
  const [first] = same;
  if (!first || same.length > 1) return document;
  const rename = <Row extends {report: string}>(row: Row): Row =>
    row.report === report ? {...row, report: first.report} : row;
  return {
    ...document,
    identity: {...document.identity, report: first.report, published: first.published},
    figures: document.figures.map(rename),
    judgements: document.judgements.map((row) => ({
      ...rename(row),
      stated_by: row.stated_by === report ? first.report : row.stated_by
    })),
    quantities: document.quantities.map(rename)
  };
}
