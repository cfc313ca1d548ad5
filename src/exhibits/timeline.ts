import {themePalette} from "../charts/palette.js";
import {timelineChart} from "../charts/timeline.js";
import {momentWords} from "../domain/judgements.js";
import {inspectorate} from "../domain/site.js";
import {exhibit, type Size} from "./exhibit.js";
import {timelineRows} from "./judgement-csv.js";
import type {JudgementsOfArea} from "./judgements-of-area.js";
import {newestFinding} from "./timeline-words.js";

/** From this width in pixels on the names of lanes stand left of their bars, in a gutter of this width. */
const gutterFrom = 900;
const gutter = 190;
const source = `${inspectorate} inspection reports`;

/** What inspectors judged of one authority along time: a lane for each thing that is judged, in the order of reports. */
export const timeline = exhibit<"judgements", JudgementsOfArea, JudgementsOfArea & Size>({
  name: "timeline",
  label: "Inspectors’ judgements",
  about: "judgements",
  embeds: true,
  params: ["areas"],
  needs: ["area"],
  tells: true,
  prepare: (held) =>
    held.marks.length > 0 ? held : {reason: `no inspection report of ${held.area.name || "the area"} is held`},
  say: ({area, marks}) => ({
    title: `What inspectors judged in ${area.name}`,
    subtitle: "Each stands until the next. Outlined: known only from a later report, a document or a list",
    finding: newestFinding(marks),
    notes: [],
    source,
    sentence: `What inspectors judged in ${area.name}, inspection by inspection.`
  }),
  describe: ({marks}) => marks.map(({lane, date, words}) => `${lane}: ${words} (${date})`).join("; "),
  layout: (held, size) => ({...held, ...size}),
  draw: ({marks, years, width}, {document, palette = themePalette}) =>
    timelineChart(marks, {
      document,
      palette,
      width,
      sayAll: true,
      gutter: width < gutterFrom ? 0 : gutter,
      ...(years && {
        years: reachOf(
          marks.map(({date}) => Number(date.slice(0, 4))),
          years
        )
      })
    }),
  table: ({marks}) => [
    ["Judgement", "Date", "Grade"],
    ...marks.map(({lane, date, words}) => [lane, momentWords(date), words])
  ],
  rows({held}) {
    if (!held) throw new Error("missing judgements: expected the rows that the marks were made of");
    return timelineRows(held.judgements, held.area);
  },
  fileName: ({area}) => `judgements-${area.area}`
});

/** First and last year of the axis: those asked for, and those of marks beyond them. */
function reachOf(marked: readonly number[], [first, last]: readonly [number, number]): [number, number] {
  return [Math.min(first, ...marked), Math.max(last, ...marked) + 1];
}
