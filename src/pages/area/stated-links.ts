import {type Child, markup} from "../../dom/element.js";
import {reportedPath} from "../../domain/judgements.js";
import {onlyReported} from "../../domain/only-reported.js";
import type {Area, Indicator} from "../../domain/tables.js";
import type {StatedCount} from "../../query/questions.js";
import type {ViewOptions} from "../view-options.js";

/** The ways to what only reports state of an area, by topic; nothing where they state nothing of it. */
export function statedLinks(
  {area, name}: Pick<Area, "area" | "name">,
  {counts, indicators}: {counts: readonly StatedCount[]; indicators: readonly Pick<Indicator, "indicator">[]},
  {document, root}: Pick<ViewOptions, "document" | "root">
): Child[] {
  const {html} = markup(document);
  const held = onlyReported(indicators).flatMap((one) => {
    const count = counts.find(({indicator}) => indicator === one.indicator);
    return count ? [{...one, figures: count.figures}] : [];
  });
  if (held.length === 0) return [];
  const figures = held.reduce((sum, one) => sum + one.figures, 0);
  return [
    html("details", {class: "stated-links"}, [
      html("summary", {}, [
        `${figures} ${figures === 1 ? "figure" : "figures"} of ${name} that only inspection reports state`
      ]),
      html(
        "ul",
        {},
        held.map((one) =>
          html("li", {}, [
            html("a", {href: `${root}${reportedPath(one.indicator)}?areas=${area}`}, [one.name]),
            html("span", {class: "muted"}, [` ${one.figures}`])
          ])
        )
      )
    ])
  ];
}
