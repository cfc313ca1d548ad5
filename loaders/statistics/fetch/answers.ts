import type {Answer} from "./api-answer.js";

const states = ["Published", "Deprecated", "Withdrawn"] as const;

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
  /** Three-digit codes of local authorities. */
  authorities: readonly string[];
  /** `2025|RY`, one for each period. */
  periods: readonly string[];
}

/** Reads a data set; throws an `ApiError`. */
export function readDataSet(answer: Answer): DataSet {
  return {
    id: answer.at("id").text(),
    title: answer.at("title").text(),
    status: answer.at("status").oneOf(states),
    supersededBy: answer.optional("supersedingDataSetId"),
    latest: answer.has("latestVersion") ? answer.at("latestVersion").at("version").text() : null
  };
}

/** Reads a version; throws an `ApiError`. */
export function readVersion(answer: Answer): DataSetVersion {
  const periods = answer.at("timePeriods");
  return {
    version: answer.at("version").text(),
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
  const groups = answer.at("locations").list();
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
    authorities: groups
      .filter((group) => group.at("level").at("code").text() === "LA")
      .flatMap((group) => group.at("options").list())
      .map((option) => option.at("oldCode").text()),
    periods: answer
      .at("timePeriods")
      .list()
      .map((period) => `${period.at("period").text()}|${period.at("code").text()}`)
  };
}
