import type {Area, Indicator} from "../domain/tables.js";
import type {PackedPlaces} from "./place.js";

/** Columns of an indicator that it is found by. */
export type SearchableIndicator = Pick<
  Indicator,
  "indicator" | "family" | "name" | "short_name" | "unit" | "headline" | "definition" | "source_code"
> & {
  /** Whether it has values of England alone; left out where it has those of authorities. */
  england_only?: boolean;
};

/** What the search knows of a report. */
export interface SearchableReport {
  report: string;
  area: string;
  framework: string;
  published: string;
  /** Its overall judgement in words; null where it gives none. */
  grade: string | null;
}

/** A grade that is newer than the reports which are held, known from a list of outcomes. */
export interface SearchableGrade {
  area: string;
  published: string;
  /** The overall grade in words; `not-known` where the list has none. */
  grade: string;
}

/** An indicator that only reports state. */
export interface SearchableFigure {
  indicator: string;
  family: string;
  name: string;
  unit: string;
  /** Places in the list of reports of those that state it. */
  reports: readonly number[];
}

/** Everything that the search is made from: one small file of the site. */
export interface SearchRecords {
  areas: readonly Area[];
  indicators: readonly SearchableIndicator[];
  places: PackedPlaces;
  /** Newest first. */
  reports: readonly SearchableReport[];
  /** Newest grades that no report here gives, by area. */
  listed: readonly SearchableGrade[];
  figures: readonly SearchableFigure[];
}
