import type {Comparison, ReportedChange} from "../../src/domain/comparison.js";
import {areaTitle, areaWord, peopleWord} from "../../src/domain/site.js";
import {comparison} from "./comparison-schema.js";
import {asAt, report, slug, unitValues} from "./forms.js";
import {defineTable, type Table} from "./table.js";

const reportedChanges: Table<ReportedChange> = defineTable<ReportedChange>({
  name: "reported_changes",
  description: `A figure of a report beside the ${areaWord}'s earlier one that the same report states.`,
  key: ["report", "indicator"],
  order: ["report", "indicator"],
  columns: {
    report: {type: "text", nullable: false, form: report, description: "The report."},
    indicator: {type: "text", nullable: false, form: slug, description: "What is counted, as in reported."},
    area: {type: "text", nullable: false, form: slug, description: `${areaTitle} inspected.`},
    page: {type: "integer", nullable: false, description: "Page of the report's file with the newer figure."},
    unit: {type: "text", nullable: false, description: "What the figures count.", values: unitValues},
    earlier: {type: "number", nullable: false, description: "The earlier figure."},
    earlier_as_at: {type: "text", nullable: true, form: asAt, description: "Its date as stated."},
    later: {type: "number", nullable: false, description: "The newer figure; of several, that of the newest date."},
    later_as_at: {type: "text", nullable: true, form: asAt, description: "Its date as stated."},
    change: {type: "number", nullable: false, description: "Newer less earlier."},
    p: {
      type: "number",
      nullable: true,
      description:
        "Probability of two counts at least as far apart when nothing has changed, by the exact conditional test, the population being the same."
    },
    tier: {
      type: "text",
      nullable: true,
      description: "What kind of news it is.",
      values: {D: `a change by half or more, of at least five ${peopleWord}, whatever chance says`}
    },
    chance_in: {
      type: "integer",
      nullable: true,
      description: "In tier D: a change this large comes by chance about one time in so many when nothing has changed."
    },
    reason: {
      type: "text",
      nullable: true,
      description: "Why there is no p.",
      values: {
        "not-a-count": "a share, a rate or a time",
        "in-doubt": "a figure is approximate or fails a check",
        several: "the report states several, and no date tells which is newer",
        "far-apart": "more than two years lie between them"
      }
    }
  }
});

/** The tables that a build works out from those that it reads. */
export const derivedTables = {comparison, reported_changes: reportedChanges} satisfies Readonly<{
  comparison: Table<Comparison>;
  reported_changes: Table<ReportedChange>;
}>;
export type DerivedName = keyof typeof derivedTables;

/** The rows of the tables that are worked out. */
export interface DerivedTables {
  comparison: Comparison[];
  reported_changes: ReportedChange[];
}
