import {path as pathOf} from "d3-path";
import {markup} from "../dom/element.js";
import {pictureRoot} from "./frame.js";
import {type Palette, themePalette} from "./palette.js";

/** That a row of a list needs another, by their places in it from 0. */
export interface Need {
  from: number;
  to: number;
}

/** What one row gives to others: a line beside the list, with a branch into each of them. */
export interface NeedLine {
  /** The row that is needed, and those that need it. */
  from: number;
  to: readonly number[];
  /** Distance from the list in lanes, from 0: lines side by side never meet along their length. */
  lane: number;
}

/** How needs are drawn. */
export interface NeedsOptions {
  /** Height of a row of the list in pixels; default 36. */
  rowHeight?: number;
  /** Distance of two lanes in pixels; default 12. */
  laneWidth?: number;
  /** Most pixels that the picture may take; lanes are closer where they would take more; default 160. */
  most?: number;
  document?: Document;
  palette?: Palette;
}

/** Gives each row that others need a lane: short lines stand nearest to the list, and none in the lane of one beside it. */
export function layoutNeeds(needs: readonly Need[]): NeedLine[] {
  const given = new Map<number, Set<number>>();
  for (const {from, to} of needs) if (from !== to) given.set(from, (given.get(from) ?? new Set()).add(to));
  const lines = [...given].map(([from, to]) => ({from, to: [...to].sort((a, b) => a - b)}));
  const reach = ({from, to}: {from: number; to: readonly number[]}) =>
    [Math.min(from, ...to), Math.max(from, ...to)] as const;
  const length = (line: {from: number; to: readonly number[]}) => reach(line)[1] - reach(line)[0];
  const lanes: (readonly [number, number])[][] = [];
  return lines
    .sort((a, b) => length(a) - length(b) || a.from - b.from)
    .map((line) => {
      const [start, end] = reach(line);
      const isFree = (taken: readonly (readonly [number, number])[]) =>
        taken.every(([first, last]) => end < first || start > last);
      const free = lanes.findIndex(isFree);
      const lane = free < 0 ? lanes.push([]) - 1 : free;
      lanes[lane]?.push([start, end]);
      return {...line, lane};
    });
}

/**
 * Draws what the rows of a list need of each other, to stand at its left: from each row that is needed a line, with an arrow into each that needs it.
 * Hidden from assistive technology, as the list says it in words.
 */
export function needsChart(
  needs: readonly Need[],
  {rows, ...options}: {rows: number} & NeedsOptions
): SVGSVGElement | null {
  const lines = layoutNeeds(needs);
  if (lines.length === 0) return null;
  const {rowHeight = 36, laneWidth = 12, most = 160, document = globalThis.document, palette = themePalette} = options;
  const {svg} = markup(document);
  const lanes = 1 + Math.max(...lines.map(({lane}) => lane));
  const head = 14;
  const step = Math.min(laneWidth, (most - head) / lanes);
  const width = Math.ceil(head + lanes * step);
  const y = (row: number) => (row + 0.5) * rowHeight;
  return pictureRoot(
    {document, width, height: rows * rowHeight, description: null},
    lines.map(({from, to, lane}) => {
      const x = width - head - (lane + 0.5) * step;
      const round = Math.min(6, step / 2, rowHeight / 3);
      const stroke = pathOf();
      const arrows = pathOf();
      for (const end of to) {
        const down = end > from ? 1 : -1;
        // A row that is needed gives from its lower edge, one that needs takes at its middle: arrows and beginnings stay apart.
        const start = y(from) + (down * rowHeight) / 5;
        stroke.moveTo(width, start);
        stroke.lineTo(x + round, start);
        stroke.quadraticCurveTo(x, start, x, start + down * round);
        stroke.lineTo(x, y(end) - down * round);
        stroke.quadraticCurveTo(x, y(end), x + round, y(end));
        stroke.lineTo(width - 5, y(end));
        arrows.moveTo(width, y(end));
        arrows.lineTo(width - 7, y(end) - 4);
        arrows.lineTo(width - 7, y(end) + 4);
        arrows.closePath();
      }
      return svg("g", {"data-from": from, "data-to": to.join(" ")}, [
        svg("path", {d: String(stroke), fill: "none", stroke: palette.muted, "stroke-width": 1.5}),
        svg("path", {d: String(arrows), fill: palette.muted})
      ]);
    })
  );
}
