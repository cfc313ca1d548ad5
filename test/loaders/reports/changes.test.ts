import {describe, expect, it} from "vitest";
import {describeReports} from "../../../loaders/reports/changes.js";
import type {ReportRows} from "../../../loaders/reports/rows.js";

const nothing = {documents: [], problems: [], duplicates: [], warnings: []};

describe("what a folder of reports holds, in lines", () => {
  it("is told by framework, in their order, with the middle count of figures and the reports that have none", () => {
    const found = {
      reports: [
        {report: "a", framework: "sif"},
        {report: "b", framework: "ilacs"},
        {report: "c", framework: "sif"},
        {report: "d", framework: "sif"}
      ],
      reported: ["a", "a", "a", "c", "c", "a"].map((report) => ({report})),
      judgements: [
        {report: "a", stated_by: null},
        {report: "a", stated_by: null},
        {report: "b", stated_by: "a"}
      ],
      quantities: []
    } as unknown as ReportRows;
    expect(describeReports(found, nothing)).toEqual([
      "4 reports: 6 figures, 2 judgements, 1 told of earlier inspections",
      "0 files not read, 0 read twice, 0 warnings",
      "  ilacs: 1 reports, 0 with judgements, 0 figures in the middle one, 1 with none",
      "  sif: 3 reports, 1 with judgements, 2 figures in the middle one, 1 with none"
    ]);
  });

  it("is two lines where there is nothing", () => {
    const found = {
      reports: [],
      reported: [],
      judgements: [],
      quantities: [],
      unsure: [],
      improvements: []
    } satisfies ReportRows;
    expect(describeReports(found, nothing)).toHaveLength(2);
  });
});
