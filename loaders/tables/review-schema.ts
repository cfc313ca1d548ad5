import type {ReportedFigure, ReportedRole} from "../../src/domain/tables.js";
import {asAt, report, slug} from "./forms.js";
import {reported} from "./report-schema.js";
import {defineTable, type Table} from "./table.js";

/** A figure that the rules read out of prose and that is not sure enough to be shown as a fact. */
export interface UnsureFigure extends ReportedFigure {
  /** From 0 to 1, as the model of doubt has it. */
  sureness: number;
}

/** What a person found when looking a figure up. */
export type Verdict = "yes" | "no" | "corrected";

/** A figure as it was read, and what a person says of it. */
export interface ReviewedFigure {
  report: string;
  page: number;
  indicator: string;
  value: number;
  role: ReportedRole;
  as_at: string | null;
  verdict: Verdict;
  /** Of a corrected figure, what it is; null where that is as it was read. */
  right_indicator: string | null;
  right_value: number | null;
  right_role: ReportedRole | null;
  right_as_at: string | null;
}

type Columns = Map<string, (typeof reported.columns)[number]>;
const columns: Columns = new Map(reported.columns.map((column) => [column.name, column]));

/** The table of `data/unsure.csv`: it is kept for review and not published. */
export const unsure: Table<UnsureFigure> = {
  name: "unsure",
  description: "A figure read out of the prose of a report that is not sure enough to be shown as one.",
  key: reported.key,
  order: reported.order,
  columns: [
    ...reported.columns,
    {
      name: "sureness",
      type: "number",
      nullable: false,
      description: "How sure the reading is, from 0 to 1; figures that fail a plausibility check are here however sure."
    }
  ]
};

const roles = columns.get("role")?.values as Readonly<Record<ReportedRole, string>>;

/** The table of `data/reviewed.csv`: what `reports review` writes and every later run respects. */
export const reviewed: Table<ReviewedFigure> = defineTable<ReviewedFigure>({
  name: "reviewed",
  description: "A figure that a person has looked up in its report.",
  key: ["report", "page", "indicator", "value", "role", "as_at"],
  order: ["report", "page", "indicator", "value", "role", "as_at"],
  columns: {
    report: {type: "text", nullable: false, form: report, description: "The report."},
    page: {type: "integer", nullable: false, description: "Page of the report's file, from 1."},
    indicator: {type: "text", nullable: false, form: slug, description: "The indicator as it was read."},
    value: {type: "number", nullable: false, description: "The value as it was read."},
    role: {type: "text", nullable: false, description: "The role as it was read.", values: roles},
    as_at: {type: "text", nullable: true, form: asAt, description: "The date as it was read."},
    verdict: {
      type: "text",
      nullable: false,
      description: "What the person says.",
      values: {
        yes: "the report states it so: it is shown as a fact",
        no: "the report does not state it: it is neither shown nor kept",
        corrected: "the report states what the columns after this say"
      }
    },
    right_indicator: {
      type: "text",
      nullable: true,
      form: slug,
      description: "The indicator it is of; empty where as read."
    },
    right_value: {type: "number", nullable: true, description: "The value it is; empty where as read."},
    right_role: {type: "text", nullable: true, description: "Whose it is; empty where as read.", values: roles},
    right_as_at: {type: "text", nullable: true, form: asAt, description: "Its date; empty where as read."}
  }
});

/** The tables of review, which stay in `data/`. */
export const reviewTables = {unsure, reviewed} as const;
