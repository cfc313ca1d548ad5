import {group} from "d3-array";
import {nation} from "../domain/site.js";
import type {Comparison} from "../exhibits/comparison-model.js";
import {isReason, type Reason} from "../exhibits/exhibit.js";
import {mostCompared, parseCompareState} from "../state/compare-state.js";
import {areasWith, type ChartGround, chosenBy, figuresOf, indicatorAs, indicatorNamed} from "./chart-ground.js";

/** Choices that addresses of comparisons have as well. */
const words = ["by", "show", "base", "axes", "from", "to", "zero", nation] as const;

/** The areas and indicators of a result, compared; with what a reader should know of how it was read. */
export function comparisonOfResult(ground: ChartGround): {comparison: Comparison; notes: string[]} | Reason {
  const {said, catalogue} = ground;
  const read = figuresOf(ground);
  if (isReason(read)) return read;
  const figures = read.figures.filter(({role}) => role !== "neighbours" && role !== "middle-half");
  if (figures.length === 0) return {reason: "the result has no rows"};
  const query = new URLSearchParams(
    words.flatMap((word) => {
      const text = said.choices.get(word);
      return text === undefined ? [] : [[word, text]];
    })
  );
  const {state, problems} = parseCompareState(query);
  const [problem] = problems;
  if (problem !== undefined) return {reason: problem};
  const areas = areasWith(figures, ground);
  const asked = chosenBy(said.choices.get("areas"), areas);
  if (isReason(asked)) return asked;
  const inRows = [...new Set(figures.map(({area}) => area.area))];
  const others = inRows.filter((area) => area !== nation);
  const chosen = asked.areas.length > 0 ? asked.areas : others.length > 0 ? others : inRows;
  const byIndicator = group(figures, ({indicator}) => indicator);
  const most = mostCompared;
  if (chosen.length > most.areas || byIndicator.size > most.indicators)
    return {
      reason: `the result has ${chosen.length} areas and ${byIndicator.size} indicators, and a comparison draws at most ${most.areas} and ${most.indicators}`
    };
  const standOut = chosenBy(said.choices.get("named"), areas);
  if (isReason(standOut)) return standOut;
  const focus = [...new Set(figures.filter(({role}) => role === "focus").map(({area}) => area.area))];
  const byArea = new Map(areas.map((one) => [one.area, one]));
  return {
    notes: read.notes,
    comparison: {
      state: {
        ...state,
        areas: chosen,
        indicators: [...byIndicator.keys()].map((one) => one ?? "own"),
        england: state.england && inRows.includes(nation)
      },
      areas,
      chosen: chosen.flatMap((slug) => byArea.get(slug) ?? []),
      named: standOut.areas.length > 0 ? standOut.areas : focus.length > 0 ? focus : asked.areas,
      group: null,
      figures: [...byIndicator].map(([name, rows]) => ({
        indicator: indicatorAs(
          (name && indicatorNamed(name, catalogue)?.indicator) || name,
          rows.map(({value}) => value),
          ground
        ),
        observations: rows.map(({area, period, year, value, status}) => ({
          area: area.area,
          period,
          year,
          value,
          status
        }))
      }))
    }
  };
}
