import type {ReportedUnit} from "../../domain/tables.js";
import type {StatedFigures} from "../../exhibits/stated-figures.js";
import type {StatedFigure} from "../../query/questions.js";

/** What made-up reports state of forty made-up authorities: most with a date, one as a range, one in doubt, with England's figure and a target. */
export function exampleStated({
  chosen = ["authority-3", "authority-9"],
  unit = "days"
}: {
  chosen?: readonly string[];
  unit?: ReportedUnit;
} = {}): StatedFigures {
  const scale = unit === "percent" ? 0.1 : 1;
  const figures = Array.from({length: 40}, (_, i): StatedFigure[] => {
    const published = `${2014 + (i % 4)}-0${1 + (i % 9)}-15`;
    const own: StatedFigure = {
      report: `${300 + i}-${published}`,
      indicator: "adoption-entry-to-placement",
      value: (420 + ((i * 137) % 380)) * scale,
      unit,
      role: "current",
      as_at: i % 3 === 0 ? null : `${2013 + (i % 4)}-03-31`,
      as_at_kind: i % 3 === 0 ? null : "day",
      page: 20 + (i % 7),
      qualifier: i === 5 ? "far-from-official" : null,
      area: `authority-${i}`,
      name: `Authority ${i}`,
      framework: "sif",
      inspected_from: `${2014 + (i % 4)}-0${1 + (i % 8)}-02`,
      published,
      url: null
    };
    return [
      ...(i === 9
        ? [
            {...own, qualifier: "range-low"},
            {...own, value: own.value + 60 * scale, qualifier: "range-high"}
          ]
        : [own]),
      ...(i % 4 === 3
        ? [
            {
              ...own,
              role: "previous" as const,
              value: own.value + 40 * scale,
              as_at: "2012-03-31",
              as_at_kind: "day" as const
            }
          ]
        : []),
      ...(i % 10 === 2
        ? [
            {...own, role: "national" as const, value: 628 * scale, as_at: "2011-14", as_at_kind: "span" as const},
            {...own, role: "target" as const, value: 487 * scale, as_at: "2011-14", as_at_kind: "span" as const}
          ]
        : [])
    ];
  }).flat();
  return {
    indicator: {
      indicator: "adoption-entry-to-placement",
      family: "Adoption",
      name: "An example that reports state",
      unit,
      better: "lower",
      official: null
    },
    figures,
    chosen
  };
}
