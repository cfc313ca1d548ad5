import type {StatedKind} from "../../src/domain/period.js";
import type {JudgementName, ReportedRole, ReportFramework} from "../../src/domain/tables.js";

/** One page of a document as text, in reading order, one entry a line; bullets and footnote marks are kept apart where they can be told. */
export interface PageText {
  /** Page of the file, counted from 1, not the printed number. */
  page: number;
  lines: string[];
}

/** A document as text. */
export interface ReportText {
  /** Name of the file, for messages. */
  file: string;
  pages: PageText[];
}

/** What a report says of itself; worked out from its text, never from its file's name. */
export interface ReportIdentity {
  /** `<la_code>-<published>`: `877-2015-05-12`. */
  report: string;
  /** Slug of the authority. */
  area: string;
  framework: ReportFramework;
  /** ISO dates; null where the text does not say. */
  inspected_from: string | null;
  inspected_to: string | null;
  published: string;
  pages: number;
}

/** A figure that a report states. */
export interface Figure {
  report: string;
  /** Id of the catalogue. */
  indicator: string;
  value: number;
  unit: string;
  role: ReportedRole;
  /** Date as precise as stated: `2015-01-31`, `2014-03`, `2014`, `2013-14`, or empty. */
  as_at: string;
  /** What the date is; empty where none is stated. */
  as_at_kind: StatedKind | "";
  page: number;
  /** Empty, or words joined by a space: `range-low`, `range-high`, `fewer-than`, `approximate`, and the names of plausibility checks that it fails. */
  qualifier: string;
  /** How sure the reading of prose is, from 0 to 1; null for figures of the section on the area, which are lists. */
  sureness: number | null;
}

/** A judgement that a report gives, or tells of an earlier inspection. */
export interface Judgement {
  /** Report that gives it; for a judgement told of an earlier inspection, `<la_code>-<year or year-month of it>`. */
  report: string;
  judgement: JudgementName;
  /** 1 outstanding, 2 good, 3 requires improvement, 4 inadequate; empty for `adequate` and progress words of older scales. */
  grade: 1 | 2 | 3 | 4 | null;
  /** The grade in words: `outstanding`, `good`, `requires-improvement`, `adequate`, `inadequate`. */
  grade_text: string;
  page: number;
  /** The later report that tells of it, or empty where the report itself judges. */
  stated_by: string;
}

/** Any other quantity of a report: a number, its unit and the noun it counts. */
export interface Quantity {
  report: string;
  page: number;
  value: number;
  unit: string;
  noun: string;
}
