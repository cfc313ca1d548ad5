import {areasWord, leftOutWords} from "../domain/site.js";
import {type Indicator, isOfToday} from "../domain/tables.js";
import {isReason, type Reason, type ShownWhole} from "../exhibits/exhibit.js";
import {type AnyExhibit, exhibits} from "../exhibits/registry.js";
import {aroundOfResult} from "./chart-around.js";
import {comparisonOfResult} from "./chart-comparison.js";
import {changesOfResult, countsOfResult} from "./chart-counts.js";
import {type ChartCatalogue, type ChartGround, chartGround} from "./chart-ground.js";
import {type ResultIndicator, trendOfResult, yearOfResult} from "./chart-indicator.js";
import {gradesOfResult, judgementsOfResult} from "./chart-inspections.js";
import {asLines} from "./chart-lines.js";
import {pairOfResult} from "./chart-pair.js";
import type {ResultRows} from "./chart-result.js";
import type {Mapping} from "./chart-roles.js";
import {type ChartAsked, readSaid} from "./chart-said.js";
import {statedOfResult} from "./chart-stated.js";

/**
 * What a chart cell draws of a result, the same on the page, in files and on the command line; or why it draws nothing, as a clause. The
 * exhibits keep their rules: direction, suppressed figures, limits, what cannot be compared.
 */
export function chartOf(cell: ChartAsked, rows: ResultRows, catalogue: ChartCatalogue): ShownWhole | Reason {
  const {asked, result} = asLines(cell, rows);
  const exhibit = exhibits.find(({name}) => name === asked.exhibit);
  if (!exhibit)
    return {reason: `unknown chart: “${asked.exhibit}”, expected one of ${exhibits.map(({name}) => name).join(", ")}`};
  const said = readSaid(asked, result.columns, exhibit);
  if (isReason(said)) return said;
  const drawing = drawingOf(exhibit, chartGround(asked, said, result, catalogue));
  if (isReason(drawing)) return drawing;
  const {total = rows.rows.length} = rows;
  const isShort = total > rows.rows.length;
  const short = `Drawn from the first ${rows.rows.length.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} rows.`;
  return retold({...drawing, notes: isShort ? [short, ...drawing.notes] : drawing.notes}, asked);
}

/** How a result is read for exhibits of one indicator that are not of all authorities in a year. */
const readers: Readonly<Record<string, (ground: ChartGround) => ResultIndicator | Reason>> = {
  trend: trendOfResult,
  number: trendOfResult,
  funnel: countsOfResult,
  change: changesOfResult
};

/** What is shown of a result, and how its words differ from those of the exhibit. */
interface Drawing {
  shown: ShownWhole;
  /** What is to be said of how the result was read. */
  notes: readonly string[];
  /** Notes of the exhibit that are true of the site's own tables alone. */
  untrue?: RegExp | null;
  title?: string | null;
  subtitle?: string | null;
}

/** What an exhibit shows of a result. */
function drawingOf(exhibit: AnyExhibit, ground: ChartGround): Drawing | Reason {
  const whole = (shown: ShownWhole | Reason, words: Omit<Drawing, "shown"> = {notes: []}): Drawing | Reason =>
    isReason(shown) ? shown : {...words, shown};
  const {mapping} = ground.said;
  switch (exhibit.about) {
    case "indicator": {
      const read = readers[exhibit.name] ?? yearOfResult;
      const of = read(ground);
      return isReason(of) ? of : whole(exhibit.show(of.model), wordsOf(exhibit.name, of, ground));
    }
    case "comparison": {
      const read = comparisonOfResult(ground);
      if (isReason(read)) return read;
      const isPlain =
        read.comparison.state.show === "values" && read.comparison.figures.every(({indicator}) => isOwn(indicator));
      return whole(exhibit.show(read.comparison), {notes: read.notes, subtitle: isPlain ? asItHas(mapping) : null});
    }
    case "pair": {
      const read = pairOfResult(ground);
      if (isReason(read)) return read;
      const size = mapping.size;
      return whole(exhibit.show(read), {
        notes: [leftOutWords, ...(size === undefined ? [] : [`Circles are as large as “${size}” of the query.`])],
        untrue: /^Circles are as large as there are /,
        subtitle: isOwn(read.x.indicator) && isOwn(read.y.indicator) ? "Both figures as the query has them" : null
      });
    }
    case "around": {
      const read = aroundOfResult(ground);
      if (isReason(read)) return read;
      return whole(exhibit.show(read), {
        notes: [],
        // Which inspections count is what the query asks.
        untrue: /^Inspections count that /,
        subtitle: isOwn(read.indicator) ? `Mean of “${mapping.difference}” as the query has it` : null
      });
    }
    case "grades": {
      const read = gradesOfResult(ground);
      return isReason(read)
        ? read
        : whole(exhibit.show(read), {notes: [], untrue: mapping.newest === undefined ? /^By \d/ : null});
    }
    case "stated": {
      const read = statedOfResult(ground);
      return isReason(read) ? read : whole(exhibit.show(read));
    }
    case "judgements": {
      const read = judgementsOfResult(ground);
      return isReason(read) ? read : whole(exhibit.show(read));
    }
  }
}

/** How the words of a chart of one indicator differ where a result need not have every authority, or no unit. */
function wordsOf(
  name: string,
  {model, notes, isHalf}: ResultIndicator,
  {said, catalogue}: ChartGround
): Omit<Drawing, "shown"> {
  const {indicator, authorities, ranked, state} = model;
  const isPart = authorities.length < catalogue.areas.filter(isOfToday).length;
  const isWhole = state.within === undefined && state.find === undefined;
  return {
    notes,
    untrue: isHalf ? null : /^Shaded: the middle half/,
    title:
      name === "ranking" && isPart && isWhole
        ? `${indicator.name}, ${authorities.length} ${areasWord}${ranked ? `, ${ranked.period}` : ""}`
        : null,
    subtitle: isOwn(indicator) ? asItHas(said.mapping) : null
  };
}

/** Whether nothing is known of an indicator but what a result calls it. */
function isOwn({unit, source_code, definition}: Indicator): boolean {
  return unit === "score" && source_code === "" && definition === "";
}

function asItHas({value}: Mapping): string {
  return value === undefined ? "As the query has it" : `“${value}” as the query has it`;
}

/** A chart told in the cell's own words where it has some, with further notes; it says that a query made it. */
function retold({shown, notes, untrue, ...usual}: Drawing, {from, title, subtitle}: ChartAsked): ShownWhole {
  return {
    ...shown,
    say(options) {
      const told = shown.say(options);
      const kept = (all: readonly string[]) => [...all.filter((note) => !untrue?.test(note)), ...notes];
      const isSaid = told.source.includes("of a notebook");
      return {
        ...told,
        title: title ?? usual.title ?? told.title,
        subtitle: subtitle ?? usual.subtitle ?? told.subtitle,
        notes: kept(told.notes),
        printedNotes: kept(told.printedNotes),
        source: isSaid ? told.source : `${told.source}, by the query “${from}” of a notebook`
      };
    },
    fileName: () => from.replaceAll(/[^\w-]+/g, "-"),
    pack: () => ({reason: "A chart of a notebook keeps its query, not its values."})
  };
}
