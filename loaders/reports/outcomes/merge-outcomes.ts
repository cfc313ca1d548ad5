import {isListed, listedDocument} from "../../../src/domain/listed.js";
import type {Area, Report, ReportJudgement, TellingDocument} from "../../../src/domain/tables.js";
import type {Outcome} from "./read-outcomes.js";

/** What of the tables a list of outcomes bears on. */
export interface JudgedTables {
  areas: readonly Area[];
  reports: readonly Report[];
  judgements: readonly ReportJudgement[];
  documents: readonly TellingDocument[];
}

/** The tables with what the list adds, and what it says otherwise than the reports that are held. */
export interface MergedOutcomes {
  judgements: ReportJudgement[];
  documents: TellingDocument[];
  /** Outcomes of reports that are not held. */
  added: readonly Outcome[];
  /** Outcomes of reports that are held, or older than one: the report's own grades stand. */
  held: readonly Outcome[];
  /** A line each: a grade of the list that the report itself gives otherwise, or an authority that is not known. */
  notices: string[];
}

const words = ["outstanding", "good", "requires-improvement", "inadequate"];

/**
 * Takes from a list the outcomes of reports that are not held and newer than those that are, in place of all that a list said before.
 * Where the report itself is held it is right: it was read, and lists have been wrong.
 */
export function mergeOutcomes(tables: JudgedTables, outcomes: readonly Outcome[], file: string): MergedOutcomes {
  const {areas, reports, judgements, documents} = tables;
  const slugs = new Map(
    areas.filter(({kind}) => kind === "authority").map(({area, la_code}) => [String(la_code), area])
  );
  const known = outcomes.filter(({code}) => slugs.has(code));
  const newest = new Map<string, string>();
  for (const {report, published} of reports) {
    const code = report.slice(0, 3);
    if (published > (newest.get(code) ?? "")) newest.set(code, published);
  }
  const added = known.filter(({code, published}) => published > (newest.get(code) ?? ""));
  const held = known.filter((one) => !added.includes(one));
  return {
    added,
    held,
    judgements: [...judgements.filter(({stated_by}) => !isListed(stated_by)), ...added.flatMap(judgementRows)],
    documents: [
      ...documents.filter(({document}) => !isListed(document)),
      ...added.map(({report, code, published, url}) => ({
        document: listedDocument(report),
        area: slugs.get(code) ?? "",
        publisher: "Ofsted",
        title: null,
        published,
        year: null,
        url,
        file
      }))
    ],
    notices: [
      ...outcomes
        .filter(({code}) => !slugs.has(code))
        .map(
          ({code, row}) => `unknown authority: ${code} (${file}, row ${row}): expected the code of one of areas.csv`
        ),
      ...held.flatMap((outcome) => disagreements(outcome, judgements, file))
    ]
  };
}

function judgementRows({report, grades}: Outcome): ReportJudgement[] {
  return [...grades]
    .filter(([judgement, grade]) => grade !== null || judgement === "overall")
    .map(([judgement, grade]) => ({
      report,
      judgement,
      grade,
      grade_text: grade === null ? "not-known" : (words[grade - 1] ?? ""),
      page: 1,
      stated_by: listedDocument(report)
    }));
}

function disagreements({report, grades, row}: Outcome, judgements: readonly ReportJudgement[], file: string): string[] {
  const own = new Map(
    judgements.filter((one) => one.report === report && one.stated_by === null).map((one) => [one.judgement, one])
  );
  return [...grades].flatMap(([judgement, grade]) => {
    const given = own.get(judgement);
    if (!given || grade === null || given.grade === grade) return [];
    return [
      `${report} gives ${judgement} as ${given.grade_text.replaceAll("-", " ")}, the list as ${words[grade - 1]?.replaceAll("-", " ")} (${file}, row ${row}): the report stands`
    ];
  });
}
