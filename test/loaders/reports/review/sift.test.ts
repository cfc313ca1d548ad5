import {expect, test} from "vitest";
import {type SiftedFigure, siftFigures} from "../../../../loaders/reports/review/sift.js";
import type {ReviewedFigure} from "../../../../loaders/tables/review-schema.js";

const figure = (more: Partial<SiftedFigure> = {}): SiftedFigure => ({
  report: "999-2016-05-05",
  indicator: "adoptions",
  value: 12,
  unit: "number",
  role: "current",
  as_at: null,
  page: 20,
  qualifier: null,
  as_at_kind: null,
  sureness: 0.99,
  ...more
});

const review = (more: Partial<ReviewedFigure> = {}): ReviewedFigure => ({
  report: "999-2016-05-05",
  page: 20,
  indicator: "adoptions",
  value: 12,
  role: "current",
  as_at: null,
  verdict: "yes",
  right_indicator: null,
  right_value: null,
  right_role: null,
  right_as_at: null,
  ...more
});

const values = (rows: readonly {value: number}[]) => rows.map(({value}) => value);

test("what is sure, and what needs no measure, is shown; the rest waits", () => {
  const {reported, unsure} = siftFigures(
    [figure(), figure({value: 13, sureness: 0.2}), figure({value: 14, sureness: null})],
    []
  );
  expect(values(reported)).toEqual([12, 14]);
  expect(unsure).toEqual([figure({value: 13, sureness: 0.2})]);
});

test("a figure of prose that fails a check waits, however sure; one of the section does not", () => {
  const {reported, unsure} = siftFigures(
    [
      figure({qualifier: "approximate far-from-official"}),
      figure({value: 13, qualifier: "approximate"}),
      figure({value: 14, qualifier: "far-from-official", sureness: null})
    ],
    []
  );
  expect(values(reported)).toEqual([13, 14]);
  expect(values(unsure)).toEqual([12]);
});

test("yes to one end of a range is yes to the other, of that range alone", () => {
  const {reported, unsure} = siftFigures(
    [
      figure({value: 23, qualifier: "range-low", sureness: 0.4}),
      figure({value: 24, qualifier: "range-high", sureness: 0.3}),
      figure({value: 25, sureness: 0.4}),
      figure({value: 29, qualifier: "range-high", role: "national", sureness: 0.4})
    ],
    [review({value: 24})]
  );
  expect(values(reported)).toEqual([23, 24]);
  expect(values(unsure)).toEqual([25, 29]);
});

test("what a person says goes before how sure the rules are", () => {
  const rows = [figure({sureness: 0.1}), figure({value: 13}), figure({value: 14})];
  const {reported, unsure} = siftFigures(rows, [
    review(),
    review({value: 13, verdict: "no"}),
    review({value: 14, verdict: "corrected", right_value: 15, right_role: "previous", right_as_at: "2014-15"})
  ]);
  expect(unsure).toEqual([]);
  expect(reported.map(({value, role, as_at, as_at_kind}) => [value, role, as_at, as_at_kind])).toEqual([
    [12, "current", null, null],
    [15, "previous", "2014-15", "span"]
  ]);
});

test("an answer holds for the figure on its page and with its date alone", () => {
  const {reported} = siftFigures(
    [figure({page: 21}), figure({as_at: "2015", as_at_kind: "year"})],
    [review({verdict: "no"})]
  );
  expect(values(reported)).toEqual([12, 12]);
});

test("what a person has confirmed stands where the rules no longer give it, in reports that are read", () => {
  const {reported} = siftFigures([figure({value: 13})], [review(), review({report: "998-2016-05-05"})]);
  expect(values(reported)).toEqual([13, 12]);
});
