import {expect, test} from "vitest";
import {askVerdict} from "../../../../loaders/reports/review/ask.js";
import type {UnsureFigure} from "../../../../loaders/tables/review-schema.js";

const row: UnsureFigure = {
  report: "999-2016-05-05",
  indicator: "adoptions",
  value: 12,
  unit: "number",
  role: "current",
  as_at: null,
  page: 20,
  qualifier: null,
  as_at_kind: null,
  sureness: 0.4
};

async function answer(...lines: string[]) {
  const said: string[] = [];
  const verdict = await askVerdict(row, {
    words: "Twelve children were adopted.",
    file: "elmbury.pdf",
    ask: async () => lines.shift() ?? null,
    say: (line) => said.push(line)
  });
  return {verdict, said: said.join("\n")};
}

test("a person sees the page, the words and what was read", async () => {
  const {said} = await answer("q");
  expect(said).toContain("999-2016-05-05, page 20 (elmbury.pdf)");
  expect(said).toContain("Twelve children were adopted.");
  expect(said).toContain("adoptions 12 number, current, no date, 40 in 100 sure");
});

test("yes and no are answers, a skip and an end are none", async () => {
  expect((await answer("y")).verdict).toMatchObject({verdict: "yes", value: 12, page: 20, right_value: null});
  expect((await answer("N")).verdict).toMatchObject({verdict: "no"});
  expect((await answer("s")).verdict).toBe("skip");
  expect((await answer()).verdict).toBe("quit");
});

test("an answer that is none is asked for again", async () => {
  const {verdict, said} = await answer("maybe", "y");
  expect(verdict).toMatchObject({verdict: "yes"});
  expect(said).toContain('invalid answer: "maybe": expected y, n, c, s or q');
});

test("a correction takes what is typed and leaves the rest as read", async () => {
  const {verdict, said} = await answer("c", "nonsense", "", "15", "previous", "");
  expect(verdict).toMatchObject({
    verdict: "corrected",
    right_indicator: null,
    right_value: 15,
    right_role: "previous",
    right_as_at: null
  });
  expect(said).toContain('invalid: "nonsense": expected an indicator that reports state');
});
