import type {Unit} from "../../domain/tables.js";
import {type Around, offsets, outcomes} from "../../exhibits/around-of.js";
import {exampleModel} from "./example.js";

/** Made-up authorities around made-up inspections: how many of each group in `counts`, those graded better first. */
export function exampleAround({
  counts = [42, 24, 33],
  unit = "per-10000"
}: {
  counts?: readonly [better: number, worse: number, same: number];
  unit?: Unit;
} = {}): Around {
  const {indicator} = exampleModel({}, {unit});
  const paths = [
    [9, 10, 7, 4, 3],
    [6, 9, 14, 17, 19],
    [2, 1, 2, 3, 2]
  ];
  return {
    indicator,
    inspected: outcomes.flatMap((outcome, i) =>
      Array.from({length: counts[i] ?? 0}, (_, j) => ({
        area: `authority-${j}`,
        outcome,
        year: 2015 + (j % 6),
        distances: offsets.map((_, at) => (paths[i]?.[at] ?? 0) + ((j * 37 + at * 11) % 41) - 20)
      }))
    )
  };
}
