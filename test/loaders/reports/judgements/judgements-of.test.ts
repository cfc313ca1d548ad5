import {describe, expect, test} from "vitest";
import {judgementsOf} from "../../../../loaders/reports/judgements/judgements-of.js";
import type {ReportIdentity} from "../../../../loaders/reports/model.js";
import type {ReportFramework} from "../../../../src/domain/tables.js";

function identity(framework: ReportFramework): ReportIdentity {
  return {
    report: "877-2016-05-12",
    area: "warrington",
    framework,
    inspected_from: "2016-02-24",
    inspected_to: "2016-03-20",
    published: "2016-05-12",
    pages: 1
  };
}

function judge(framework: ReportFramework, ...pages: string[]) {
  const text = {file: "report.pdf", pages: pages.map((page, index) => ({page: index + 1, lines: page.split("\n")}))};
  return judgementsOf(text, identity(framework));
}

/** `overall good 1` for each judgement: its name, grade and page. */
function own(framework: ReportFramework, ...pages: string[]): string[] {
  const {judgements} = judge(framework, ...pages);
  return judgements
    .filter(({stated_by}) => stated_by === "")
    .map(({judgement, grade_text, page}) => `${judgement} ${grade_text} ${page}`);
}

/** `877-2009-11 overall inadequate` for each judgement told of an earlier inspection. */
function told(...pages: string[]): string[] {
  const {judgements} = judge("sif", ...pages);
  return judgements
    .filter(({stated_by}) => stated_by !== "")
    .map(({report, judgement, grade_text}) => `${report} ${judgement} ${grade_text}`);
}

const singleTable = `The overall judgement is that children’s services require
improvement

                                                 Requires
1. Children who need help and protection
                                                 improvement

2. Children looked after and achieving           Requires
   permanence                                    improvement

        2.1 Adoption performance                 Good

        2.2 Experiences and progress of care leavers   Outstanding

3. Leadership, management and governance         Requires improvement

The effectiveness of the Local Safeguarding Children Board (LSCB) is
good.`;

const newerTable = `Judgement                                Grade

 The impact of leaders on social work     Good
 practice with children and families

 The experiences and progress of          Requires improvement to be good
 children who need help and protection

 The experiences and progress of          Outstanding
 children in care

 The experiences and progress of care     Inadequate
 leavers

                                          Requires improvement to be good
 Overall effectiveness`;

describe("the judgements of a report", () => {
  test("under the single framework are seven, the safeguarding board's among them", () => {
    expect(own("sif", singleTable)).toEqual([
      "overall requires-improvement 1",
      "help-and-protection requires-improvement 1",
      "children-in-care requires-improvement 1",
      "adoption good 1",
      "care-leavers outstanding 1",
      "leadership requires-improvement 1",
      "lscb good 1"
    ]);
  });

  test("under the newer framework are five", () => {
    expect(own("ilacs", newerTable)).toEqual([
      "overall requires-improvement 1",
      "help-and-protection requires-improvement 1",
      "children-in-care outstanding 1",
      "care-leavers inadequate 1",
      "leadership good 1"
    ]);
  });

  test("or four, where children in care and care leavers are judged together", () => {
    const table = `The impact of leaders on social work practice with children
                                                         Good
and families
The experiences and progress of children who need help and
                                                         Good
protection
The experiences and progress of children in care and care
                                                         Outstanding
leavers
Overall effectiveness                                    Good`;
    expect(own("ilacs", table)).toEqual([
      "overall good 1",
      "help-and-protection good 1",
      "children-in-care-and-care-leavers outstanding 1",
      "leadership good 1"
    ]);
  });

  test("are read from headings where there is no table", () => {
    const page = `The experiences and progress of children who need help and
protection: requires improvement to be good
Some words on it.
The graded judgement for adoption performance is that it is good
The graded judgement about the experience and progress of care leavers
is that it requires improvement`;
    expect(own("ilacs", "A first page.", page)).toEqual([
      "help-and-protection requires-improvement 2",
      "adoption good 2",
      "care-leavers requires-improvement 2"
    ]);
  });

  test("keep the words of the older scale, which has no number for adequate", () => {
    const page =
      "Record of main findings\n\n Overall effectiveness       Adequate Grade 3\n\n Leadership and management   Inadequate Grade 4";
    expect(judge("looked-after", page).judgements).toMatchObject([
      {judgement: "overall", grade: null, grade_text: "adequate"},
      {judgement: "leadership", grade: 4, grade_text: "inadequate"}
    ]);
  });

  test("leave out what was not judged", () => {
    const page = `Children’s services in the City are good
1. Children who need help and protection     Good
2. Children looked after and achieving
                                             Good
   permanence
        2.1 Adoption performance             Not judged
        2.2 Experiences and progress of care leavers   Good
3. Leadership, management and governance     Outstanding`;
    expect(own("sif", page).map((line) => line.split(" ")[0])).not.toContain("adoption");
    expect(own("sif", page)).toContain("leadership outstanding 1");
  });

  test("are not guessed where a table has lost some of its names", () => {
    expect(own("sif", "Requires improvement\n\npermanence\n\nGood\n\nGood\n\nGood")).toEqual([]);
  });

  test.each(["focused-visit", "monitoring-visit"] as const)(
    "are no grade for a %s, but that it was one",
    (framework) => {
      expect(own(framework, newerTable)).toEqual([`overall ${framework} 1`]);
    }
  );

  test("that contradict each other are named with both pages, and the table's is used", () => {
    const page = "Leadership, management and governance is good";
    const {judgements, disagreements} = judge("sif", singleTable, page);
    expect(judgements.find(({judgement}) => judgement === "leadership")).toMatchObject({grade: 3, page: 1});
    expect(disagreements).toEqual([
      "ambiguous judgement leadership: the table on page 1 says requires improvement, the heading on page 2 says good; the first is used"
    ]);
  });

  test("do not contradict each other where they agree", () => {
    expect(
      judge("sif", singleTable, "Leadership, management and governance    Requires improvement").disagreements
    ).toEqual([]);
  });
});

describe("the judgements of earlier inspections", () => {
  test("are told with the month or the year, the page and the report that tells", () => {
    const page = "Inspectors judged the council’s services to be inadequate in November 2009.";
    expect(judge("sif", "A first page.", page).judgements).toEqual([
      {
        report: "877-2009-11",
        judgement: "overall",
        grade: 4,
        grade_text: "inadequate",
        page: 2,
        stated_by: "877-2016-05-12"
      }
    ]);
  });

  test.each([
    [
      "Since the last inspection in 2014, when services were judged good overall, protection is weaker.",
      ["877-2014 overall good"]
    ],
    [
      "In May 2014 inspectors judged all services as requiring improvement.",
      ["877-2014-05 overall requires-improvement"]
    ],
    [
      "In 2009 inspectors rated the borough inadequate for safeguarding and good for looked after children.",
      ["877-2009 help-and-protection inadequate", "877-2009 children-in-care good"]
    ],
    [
      "The council was judged inadequate in 2011 and good in 2013.",
      ["877-2011 overall inadequate", "877-2013 overall good"]
    ],
    [
      "Inspectors came to look at child protection in July 2012. The council was judged to be adequate.",
      ["877-2012-07 help-and-protection adequate", "877-2012-07 overall adequate"]
    ],
    ["A second inspection in February 2011 found ‘adequate progress’.", ["877-2011-02 overall adequate-progress"]]
  ])("%s", (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  test.each([
    "The fostering service was inspected in July 2012 and judged to be good.",
    "Two of the homes were judged outstanding when inspected in 2013.",
    "Inspectors should judge services good by October 2015.",
    "In 2014 inspectors found that plans did not adequately protect children.",
    "Services in Kent were judged inadequate in 2010.",
    "Services were judged to be good when inspected in 2019."
  ])("are none in: %s", (sentence) => {
    expect(told(sentence)).toEqual([]);
  });

  test("stand in a list that is not taken for the report's own judgements", () => {
    const page = `Previous Ofsted inspections

• The last report on the local authority’s services was published in November 2014. Its judgements were:

   - overall effectiveness: inadequate
   - children who need help and protection: inadequate
   - adoption performance: requires improvement

Local leadership

• The director has been in post since 2013.`;
    expect(own("sif", singleTable, page)).toContain("adoption good 1");
    expect(judge("sif", singleTable, page).disagreements).toEqual([]);
    expect(told(singleTable, page)).toEqual([
      "877-2014-11 overall inadequate",
      "877-2014-11 help-and-protection inadequate",
      "877-2014-11 adoption requires-improvement"
    ]);
  });
});
