import {expect, test} from "vitest";
import {improvementsOf} from "../../../../loaders/reports/improvements/index.js";
import {topicsOf} from "../../../../loaders/reports/improvements/topics.js";
import {madeReport, readFrom} from "../figures/made.js";

const brief = (...pages: string[][]) =>
  improvementsOf(madeReport(...pages), "999-2016-05-05").map(({topic, told, priority, points, page}) =>
    [topic, told, priority === "yes" ? "priority" : "", points, `p${page}`].filter((part) => part !== "").join(" ")
  );

test("each topic of the list is a row with the number of its points and the page of the first", () => {
  expect(
    brief(
      ["What needs to improve?", "", "• The quality of case supervision by team leaders."],
      ["• The regularity of reflective supervision for every worker.", "• Life-story work for each child who needs it."]
    )
  ).toEqual(["supervision authority 2 p1", "life-story authority 1 p2"]);
});

test("points for priority action say so, and that there are none is no point", () => {
  expect(brief(["Area for priority action", "", "• Return home interviews for those who ask for one."])).toEqual([
    "missing-children authority priority 1 p1"
  ]);
  expect(
    brief([
      "Priority and immediate action",
      "",
      "The inspection did not find any areas for priority and immediate action."
    ])
  ).toEqual([]);
});

test("what the board is told stands apart from what the authority is told", () => {
  const pages = Array.from({length: 12}, () => ["Leaders know their services well."]);
  pages[0] = ["Recommendations", "", "1. Ensure that supervision is regular."];
  pages[11] = ["Recommendations", "", "2. Ensure that training on neglect is evaluated."];
  expect(brief(...pages)).toEqual(["supervision authority 1 p1", "neglect board 1 p12", "training board 1 p12"]);
  expect(brief(["Recommendations", "", "1. The LSCB should evaluate its training."])).toEqual(["training board 1 p1"]);
});

test("a list ends where findings or strengths begin, and what follows is read", () => {
  for (const heading of ["Findings", "Main findings", "Key strengths and weaknesses of the LSCB"]) {
    const page = [
      "What needs to improve",
      "",
      "• Supervision.",
      "• Regular supervision of all workers.",
      "",
      heading,
      ""
    ];
    const after = "In May 2018, 88% of care leavers were in suitable accommodation.";
    expect(brief([...page, after])).toEqual(["supervision authority 1 p1"]);
    expect(readFrom([...page, after])).toEqual(["care-leavers-suitable-accommodation 88 current 2018-05 p1"]);
  }
});

test("a letter that has signed off tells nothing more", () => {
  expect(
    readFrom([
      "Findings",
      "",
      "Leaders listen.",
      "",
      "Yours sincerely",
      "",
      "88% of care leavers were in suitable accommodation."
    ])
  ).toEqual([]);
});

test("a point has every topic that it names, and another where it names none that is known", () => {
  expect(topicsOf("Improve the timeliness and quality of pathway plans for care leavers.")).toEqual(
    expect.arrayContaining(["pathway-plans", "care-leavers", "timeliness"])
  );
  expect(topicsOf("Keep the lights on.")).toEqual(["other"]);
  expect(topicsOf("Raise awareness of private fostering.")).toEqual(["private-fostering"]);
  expect(topicsOf("Complete early help assessments in time.")).toEqual(["early-help"]);
});
