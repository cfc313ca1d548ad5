import type {Judgement, PageText, ReportIdentity} from "../model.js";

const heading = /^\s*areas? for priority action\s*:?\s*$/i;
/** A heading under which stands that there are none. */
const none = /\b(?:there (?:are|were) no|no (?:new |additional )?)\s*(?:areas for )?priority actions?\b/i;
/** Lines after a heading among which it says so. */
const reach = 4;

/** What a visit came to: that it was one, or that it named areas for priority action, under their own heading. It gives no grade. */
export function visitOutcome(
  pages: readonly PageText[],
  {report, framework}: Pick<ReportIdentity, "report" | "framework">
): Judgement {
  const base = {report, judgement: "overall", grade: null, stated_by: ""} as const;
  for (const {page, lines} of pages) {
    const stated = lines.filter((line) => line.trim() !== "");
    const at = stated.findIndex((line) => heading.test(line));
    if (at >= 0 && !none.test(stated.slice(at + 1, at + 1 + reach).join(" ")))
      return {...base, grade_text: "priority-action-visit", page};
  }
  return {...base, grade_text: framework, page: 1};
}
