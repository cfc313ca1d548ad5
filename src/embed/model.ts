import type {Area, Indicator} from "../domain/tables.js";
import {type IndicatorModel, indicatorModel} from "../exhibits/indicator-model.js";
import {
  type EmbeddedIndicator,
  type IndicatorFile,
  type NeighboursFile,
  readIndicatorFile,
  unpackNeighbours,
  unpackReported
} from "../figures/indicator-file.js";
import type {NamedNeighbour} from "../query/questions.js";
import {type EmbedRequest, RequestError} from "../state/request.js";

/** What the site's files say of an indicator, as they arrived. */
export interface ArrivedFiles {
  file: IndicatorFile;
  /** Files of their own, where the indicator's has not room for them. */
  neighbours?: NeighboursFile;
  reported?: string;
}

/** What the script knows by itself. */
export interface Known {
  /** The areas there are; a function, for a frozen chart has its own names for them. */
  areas: () => readonly Area[];
  /** Key of the list, which files of values must name. */
  key: string;
}

/** What the chart shows, from what was asked and what arrived. Throws an `Error` in words where they do not go together. */
export function embedModel(
  {state}: EmbedRequest,
  files: ArrivedFiles,
  {areas: areasOf, key, needs}: Known & {needs: readonly string[]}
): IndicatorModel {
  const areas = areasOf();
  const known = new Set(areas.map(({area}) => area));
  const unknown = state.areas.filter((area) => !known.has(area));
  if (unknown.length > 0) throw new RequestError(`unknown area: “${unknown[0]}”, expected a name such as warrington`);
  const [first] = state.areas;
  const packed = files.neighbours?.[state.model] ?? files.file.neighbours;
  const neighbours: NamedNeighbour[] = first && packed ? unpackNeighbours(packed, first, areas) : [];
  // Most charts draw a dozen areas of 170; what they show of all stands in the file.
  const drawn = new Set([...state.areas, ...neighbours.map(({neighbour}) => neighbour)]);
  for (const {area, kind} of areas) if (kind !== "authority") drawn.add(area);
  const isOfSome = !needs.includes("every");
  const {indicator, observations, outline} = readIndicatorFile(files.file, {
    areas,
    key,
    ...(isOfSome && {isWanted: (area) => area === undefined || drawn.has(area)})
  });
  const reported = state.withoutReports ? [] : unpackReported(files.reported ?? files.file.reported ?? "", state.areas);
  return indicatorModel(
    {indicator: wholeIndicator(indicator), areas, observations, neighbours, reported, ...(isOfSome && {outline})},
    state
  );
}

/** An indicator with empty words for what a chart does not say of it. */
export function wholeIndicator(indicator: EmbeddedIndicator): Indicator {
  return Object.assign(
    {
      family: "",
      headline: null,
      definition: "",
      notes: null,
      source_url: "",
      source_code: "",
      counts_of: "children" as const,
      numerator: null,
      denominator: null,
      next_release: null
    },
    indicator
  );
}
