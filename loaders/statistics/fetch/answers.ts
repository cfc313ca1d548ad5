import type {Answer} from "./api-answer.js";

const states = ["Published", "Deprecated", "Withdrawn"] as const;

/** Ids and versions become addresses and names of files: nothing else may stand in them. */
export const idForm = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const versionForm = /^\d{1,6}\.\d{1,6}(?:\.\d{1,6})?$/;

/** What the service says of a data set, or of one version of it. */
export interface DataSetVersion {
  version: string;
  status: (typeof states)[number];
  /** ISO date and time; null where it has none. */
  published: string | null;
  /** Rows of its file. */
  rows: number;
  /** The file of this version in the catalogue. */
  fileId: string;
  /** Words of the first and last period. */
  periods: {start: string; end: string};
  notes: string;
  /** Title of the release that it came with; null where the answer does not tell. */
  release: string | null;
}

/** A data set of a publication. */
export interface DataSet {
  id: string;
  title: string;
  status: (typeof states)[number];
  supersededBy: string | null;
  /** Null for one that has never had one. */
  latest: string | null;
}

/** What stands behind the columns of a version's file. */
export interface Meta {
  /** Labels of the options of each filter, by the column's name. */
  filters: ReadonlyMap<string, readonly string[]>;
  /** Units of the columns of figures, by name. */
  indicators: ReadonlyMap<string, string>;
  /** Codes such as `NAT` and `LA`. */
  levels: readonly string[];
  /** `2025|RY`, one for each period. */
  periods: readonly string[];
}

/** Reads a data set; throws an `ApiError`. */
export function readDataSet(answer: Answer): DataSet {
  return {
    id: answer.at("id").like(idForm, "an id of a data set"),
    title: answer.at("title").text(),
    status: answer.at("status").oneOf(states),
    supersededBy: answer.optional("supersedingDataSetId"),
    latest: answer.has("latestVersion") ? versionIn(answer.at("latestVersion")) : null
  };
}

/** Reads a version; throws an `ApiError`. */
export function readVersion(answer: Answer): DataSetVersion {
  const periods = answer.at("timePeriods");
  return {
    version: versionIn(answer),
    status: answer.at("status").oneOf(states),
    published: answer.optional("published"),
    rows: answer.at("totalResults").count(),
    fileId: answer.at("file").at("id").text(),
    periods: {start: periods.at("start").text(), end: periods.at("end").text()},
    notes: answer.optional("notes") ?? "",
    release: answer.has("release") ? answer.at("release").at("title").text() : null
  };
}

/** Reads what stands behind the columns; throws an `ApiError`. */
export function readMeta(answer: Answer): Meta {
  const filters = answer.at("filters").list();
  const indicators = answer.at("indicators").list();
  return {
    filters: new Map(
      filters.map((filter) => [
        filter.at("column").text(),
        filter
          .at("options")
          .list()
          .map((option) => option.at("label").text())
      ])
    ),
    indicators: new Map(
      indicators.map((indicator) => [indicator.at("column").text(), indicator.optional("unit") ?? ""])
    ),
    levels: answer
      .at("geographicLevels")
      .list()
      .map((level) => level.at("code").text()),
    periods: answer
      .at("timePeriods")
      .list()
      .map((period) => `${period.at("period").text()}|${period.at("code").text()}`)
  };
}

function versionIn(answer: Answer): string {
  return answer.at("version").like(versionForm, "a version such as 2.1 or 2.1.3");
}
