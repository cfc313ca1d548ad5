import type {Drawing} from "../../charts/frame.js";
import {nation} from "../../domain/site.js";
import {around} from "../../exhibits/around.js";
import {comparison} from "../../exhibits/comparison.js";
import type {Reason, ShownWhole} from "../../exhibits/exhibit.js";
import {scatter} from "../../exhibits/scatter.js";
import {stated} from "../../exhibits/stated.js";
import type {CompareState} from "../../state/compare-state.js";
import {exampleComparison, examplePair} from "./example.js";
import {exampleAround} from "./example-around.js";
import {exampleStated} from "./example-stated.js";

/** Cases of exhibits that have a page of their own, by name. */
export function ownPageCases(drawing: Drawing): Readonly<Record<string, () => SVGSVGElement>> {
  const drawn = (shown: ShownWhole | Reason, width = 720) => (shown as ShownWhole).draw({...drawing, width});
  const compared = (areas: number, choices: Partial<CompareState> = {}, width = 720) =>
    drawn(comparison.show(exampleComparison(areas, choices)), width);
  return {
    comparison: () => compared(3),
    "comparison-as-index": () => compared(3, {show: "index", by: "area"}),
    "comparison-of-many": () => compared(40),
    "comparison-narrow": () => compared(2, {show: nation}, 350),
    scatter: () => drawn(scatter.show(examplePair())),
    "scatter-unclear": () => drawn(scatter.show(examplePair({unclear: true})), 350),
    around: () => drawn(around.show(exampleAround())),
    "around-of-few": () => drawn(around.show(exampleAround({counts: [30, 3, 0]}))),
    "around-narrow": () => drawn(around.show(exampleAround({unit: "percent"})), 350),
    stated: () => drawn(stated.show(exampleStated())),
    "stated-narrow": () => drawn(stated.show(exampleStated({chosen: [], unit: "percent"})), 350)
  };
}
