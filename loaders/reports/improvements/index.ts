import type {ReportImprovement} from "../../../src/domain/improvement-topics.js";
import {type Block, blocksOf} from "../figures/blocks.js";
import type {ReportText} from "../model.js";
import {topicsOf} from "./topics.js";

const priorityHeading = /\bpriority\b/;
const boardHeading = /\b(?:lscb|board)\b/;
/** Points that speak to the board, where no heading says so. */
const boardPoint =
  /^(?:the )?(?:board|lscb|[a-z]+scb)\b|\bthe (?:board|lscb)(?:'s|’s)?\b|\blscb\b|\bsafeguarding children board\b/i;
const noPoint =
  /\bdid not (?:find|identify) any areas?\b|\bno areas? for priority\b|^(?:the local authority|the lscb|the board|services? (?:to|for) [\w ]+, including):?$|^(?:and|or) (?:the )?[\w ,]+:$/i;
/** Pages at least between what an authority is told and what its board is. */
const fewestPages = 8;
/** Lines of contents, and names of those who sign. */
const furniture = /\s\d{1,2}$|^(?:yours|her majesty|his majesty|crown copyright)\b/i;

/** Topics of what a report asks to be improved, each once for whom it tells, with its page. */
export function improvementsOf(text: ReportText, report: string): ReportImprovement[] {
  const rows = new Map<string, ReportImprovement>();
  for (const {block, told, priority} of pointsOf(text))
    for (const topic of topicsOf(block.text)) {
      const key = `${told}|${topic}`;
      const row = rows.get(key);
      const page = block.starts[0]?.page ?? 1;
      if (row === undefined) rows.set(key, {report, topic, told, priority: priority ? "yes" : "no", points: 1, page});
      else rows.set(key, {...row, points: row.points + 1, priority: priority ? "yes" : row.priority});
    }
  return [...rows.values()];
}

interface Point {
  block: Block;
  told: "authority" | "board";
  priority: boolean;
}

/** The points of the lists under headings of improvement. */
function pointsOf(text: ReportText): Point[] {
  const points: Point[] = [];
  let isBoard = false;
  let last = Number.POSITIVE_INFINITY;
  for (const block of blocksOf(text)) {
    const {section, title} = block;
    const isPoint =
      section === "recommendations" &&
      block.text.length > 20 &&
      !noPoint.test(block.text) &&
      !furniture.test(block.text);
    if (!isPoint) continue;
    const page = block.starts[0]?.page ?? 1;
    // What the board is told stands with its chapter, at the end of the report.
    if (page - last > fewestPages) isBoard = true;
    last = page;
    const told = isBoard || boardHeading.test(title) || boardPoint.test(block.text) ? "board" : "authority";
    points.push({block, told, priority: priorityHeading.test(title) && !/\bareas? for improvement\b/.test(title)});
  }
  return points;
}
