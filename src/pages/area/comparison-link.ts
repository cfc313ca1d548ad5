import {type Child, markup} from "../../dom/element.js";
import {areasWord} from "../../domain/site.js";
import type {AreaGroup} from "../../state/area-group.js";
import {compareQuery} from "../../state/compare-state.js";
import type {ViewOptions} from "../view-options.js";
import type {AreaModel} from "./model.js";

/** The way to a comparison of the area with those like it, or of what it is made up of; none where there is neither. */
export function comparisonLink(
  {area, neighbours, model}: Pick<AreaModel, "area" | "neighbours" | "model">,
  {document, root}: Pick<ViewOptions, "document" | "root">
): Child {
  const {html} = markup(document);
  const to = (words: string, group: AreaGroup, ...more: Child[]) =>
    html("p", {class: "facts"}, [html("a", {href: `${root}compare${compareQuery({group})}`}, [words]), ...more]);
  if (area.kind === "country") return to("Compare the regions", {kind: "regions", of: null});
  if (area.kind !== "authority") return to(`Compare the ${areasWord} of ${area.name}`, {kind: "region", of: area.area});
  if (neighbours.length === 0) return null;
  return to(
    "Compare with its neighbours",
    {kind: model === "2021" ? "neighbours-2021" : "neighbours", of: area.area},
    " · ",
    html("a", {href: `${root}neighbours/${area.area}`}, ["Who they are, and all indicators beside theirs"])
  );
}
