import type {Found} from "../figures/bind.js";

/** Counts that the section on the area states in nearly every report that has one. */
const inSections = new Set(["children-in-care", "child-protection-plans", "children-in-need", "care-ceased"]);
/** A figure is far from that of the section where it is this many times as large or as small. */
const farRatio = 1.5;

/** What the other figures of its report show of how sure a figure is: whether the section on the area agrees, and how many others say differently. */
export function reportMarks(figure: Found, all: readonly Found[]): string[] {
  const alike = all.filter(({indicator}) => indicator === figure.indicator);
  const section = alike.filter(({area}) => area);
  const marks: string[] = [];
  if (section.some(({value}) => value === figure.value)) marks.push("section-same");
  else if (section.length > 0) marks.push("section-other");
  else if (inSections.has(figure.indicator)) marks.push("section-lacks");
  if (figure.isRepeated) marks.push("stated-again");
  const isFar = section.some(
    ({role, value}) => role === "current" && (value > figure.value * farRatio || value < figure.value / farRatio)
  );
  if (isFar && figure.role === "current") marks.push("section-far", `section-far/${figure.indicator}`);
  const values = new Set(alike.filter(({area, role}) => !area && role === figure.role).map(({value}) => value));
  const count = Math.min(values.size, 4);
  return [...marks, `values:${count}`, `values:${count}/${figure.role}`];
}
