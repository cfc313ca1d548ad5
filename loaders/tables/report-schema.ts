import {type ImprovementTopic, improvementTopics, type ReportImprovement} from "../../src/domain/improvement-topics.js";
import type {
  Report,
  ReportedFigure,
  ReportJudgement,
  ReportQuantity,
  TellingDocument
} from "../../src/domain/tables.js";
import {asAt, date, fileName, moment, report, slug, told, unitValues, url} from "./forms.js";
import {defineTable, type Table} from "./table.js";

export const reports: Table<Report> = defineTable<Report>({
  name: "reports",
  description: "A report of an inspection of a local authority's services for children.",
  key: ["report"],
  order: ["report"],
  columns: {
    report: {
      type: "text",
      nullable: false,
      form: report,
      description: "Name of the report: three-digit code of the authority and day of publication."
    },
    area: {type: "text", nullable: false, form: slug, description: "Authority inspected."},
    framework: {
      type: "text",
      nullable: false,
      description: "Which way of inspecting it follows.",
      values: {
        sif: "single inspection framework, 2013 to 2018",
        ilacs: "inspection of local authority children's services, since 2018",
        "focused-visit": "a visit on one subject, without grades",
        "monitoring-visit": "a visit after an inadequate judgement, without grades",
        joint: "a joint inspection by several inspectorates",
        "safeguarding-and-looked-after": "inspection of safeguarding and looked after children services, 2009 to 2012",
        "child-protection": "inspection of arrangements for the protection of children, 2012 and 2013",
        "looked-after": "inspection of services for looked after children, 2013"
      }
    },
    inspected_from: {
      type: "text",
      nullable: true,
      form: date,
      description: "First day of the inspection; empty where the report does not say."
    },
    inspected_to: {
      type: "text",
      nullable: true,
      form: date,
      description: "Last day of the inspection; empty where the report does not say."
    },
    published: {type: "text", nullable: false, form: date, description: "Day on which it was published."},
    pages: {type: "integer", nullable: false, description: "Pages of its file."},
    url: {type: "text", nullable: true, form: url, description: "Public address, where known."}
  }
});

export const reported: Table<ReportedFigure> = defineTable<ReportedFigure>({
  name: "reported",
  description: "A figure that a report states, with the page on which it stands.",
  key: ["indicator", "report", "role", "as_at", "as_at_kind", "value", "qualifier"],
  order: ["indicator", "report", "role", "as_at", "value", "page", "qualifier", "as_at_kind"],
  columns: {
    report: {type: "text", nullable: false, form: report, description: "The report."},
    indicator: {
      type: "text",
      nullable: false,
      form: slug,
      description: "What is counted; the name of an official indicator where both count the same."
    },
    value: {type: "number", nullable: false, description: "The figure as stated."},
    unit: {type: "text", nullable: false, description: "What the figure counts.", values: unitValues},
    role: {
      type: "text",
      nullable: false,
      description: "Whose figure it is, or when.",
      values: {
        current: "the authority's newest",
        previous: "an earlier one of the authority",
        national: "England's",
        neighbours: "that of similar authorities",
        region: "the region's",
        target: "one to be reached"
      }
    },
    as_at: {
      type: "text",
      nullable: true,
      form: asAt,
      description: "Date of the figure, as precise as stated: 2015-01-31, 2014-03, 2014, or the year 2013-14."
    },
    page: {type: "integer", nullable: false, description: "Page of the report's file, from 1."},
    qualifier: {
      type: "text",
      nullable: true,
      description:
        "Words separated by a space: how the figure is stated (range-low, range-high, fewer-than, approximate), and the plausibility checks it fails (over-100, more-than-whole, rate-does-not-fit, after-publication, far-from-official)."
    },
    as_at_kind: {
      type: "text",
      nullable: true,
      description: "What the date is, which 2009-10 alone does not tell; empty where no date is stated.",
      values: {
        day: "such as 2015-01-31",
        month: "such as 2014-03, or 2009-10 for October 2009",
        year: "such as 2014",
        span: "years of account or of school, such as 2013-14, or 2012-15 for several"
      }
    }
  }
});

export const judgements: Table<ReportJudgement> = defineTable<ReportJudgement>({
  name: "judgements",
  description: "A judgement that a report gives, or that a later report or document tells of an earlier inspection.",
  key: ["report", "judgement", "stated_by"],
  order: ["report", "judgement", "stated_by"],
  columns: {
    report: {
      type: "text",
      nullable: false,
      form: told,
      description: "The report; for an earlier inspection, code of the authority and year or month of the inspection."
    },
    judgement: {
      type: "text",
      nullable: false,
      description: "What is judged.",
      values: {
        overall: "overall effectiveness",
        "help-and-protection": "children who need help and protection",
        "children-in-care": "children looked after and achieving permanence, or children in care",
        "children-in-care-and-care-leavers": "both, where they are judged together",
        adoption: "adoption performance",
        "care-leavers": "experiences and progress of care leavers",
        leadership: "leadership, management and governance",
        lscb: "the Local Safeguarding Children Board"
      }
    },
    grade: {
      type: "integer",
      nullable: true,
      description:
        "1 outstanding, 2 good, 3 requires improvement, 4 inadequate; empty for words of other scales, such as adequate."
    },
    grade_text: {
      type: "text",
      nullable: false,
      form: slug,
      description:
        "The grade in words; focused-visit or monitoring-visit for a visit, which gives none, priority-action-visit for one that names areas for priority action."
    },
    page: {type: "integer", nullable: false, description: "Page that states it."},
    stated_by: {
      type: "text",
      nullable: true,
      form: slug,
      description: "The later report or document that tells of it; empty where the report itself judges."
    }
  }
});

export const quantities: Table<ReportQuantity> = defineTable<ReportQuantity>({
  name: "quantities",
  description: "Any other number that a report states, with the noun it counts.",
  key: ["report", "page", "value", "unit", "noun"],
  order: ["report", "page", "noun", "unit", "value"],
  columns: {
    report: {type: "text", nullable: false, form: report, description: "The report."},
    page: {type: "integer", nullable: false, description: "Page of the report's file, from 1."},
    value: {type: "number", nullable: false, description: "The number as stated."},
    unit: {type: "text", nullable: false, description: "Its unit, as of reported figures, and others such as months."},
    noun: {type: "text", nullable: false, description: "The noun that it counts, as the report has it."}
  }
});

export const improvements: Table<ReportImprovement> = defineTable<ReportImprovement>({
  name: "improvements",
  description: "A topic of what a report asks to be improved.",
  key: ["report", "topic", "told"],
  order: ["report", "told", "topic"],
  columns: {
    report: {type: "text", nullable: false, form: report, description: "The report."},
    topic: {
      type: "text",
      nullable: false,
      description: "What is to be improved, of a closed list; one point can be on several.",
      values: improvementTopics as Readonly<Record<ImprovementTopic, string>>
    },
    told: {
      type: "text",
      nullable: false,
      description: "Who is told.",
      values: {authority: "the authority", board: "the Local Safeguarding Children Board"}
    },
    priority: {
      type: "text",
      nullable: false,
      description: "Whether one of the points is for priority action.",
      values: {yes: "at least one is", no: "none is"}
    },
    points: {type: "integer", nullable: false, description: "Points of the report on the topic."},
    page: {type: "integer", nullable: false, description: "Page of the report's file of the first of them, from 1."}
  }
});

export const documents: Table<TellingDocument> = defineTable<TellingDocument>({
  name: "documents",
  description: "A document other than a report that tells of inspections, such as a news article.",
  key: ["document"],
  order: ["document"],
  columns: {
    document: {type: "text", nullable: false, form: slug, description: "Name by which judgements cite it."},
    area: {type: "text", nullable: false, form: slug, description: "Authority that it tells of."},
    publisher: {type: "text", nullable: false, description: "Who published it."},
    title: {type: "text", nullable: true, description: "Its title; empty where its text does not have it."},
    published: {
      type: "text",
      nullable: true,
      form: moment,
      description: "Day, month or year in which it came out; empty where not known."
    },
    year: {
      type: "integer",
      nullable: true,
      description: "Year of the months that it names without one; empty where it names years."
    },
    url: {type: "text", nullable: false, form: url, description: "Public address."},
    file: {
      type: "text",
      nullable: false,
      form: fileName,
      description: "Name of the file with its text in the folder it was read from."
    }
  }
});
