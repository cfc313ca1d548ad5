import type {ReportedRole} from "../../../src/domain/tables.js";
import {around} from "./around.js";
import type {Masked} from "./mask.js";
import {cues} from "./role-cues.js";

const named = cues.map(({role, pattern}) => ({role, pattern: new RegExp(pattern, "gi")}));
const anyCue = cues.map(({pattern}) => `(?:${pattern})`).join("|");
/** `# and #`, `#, # and #`: numbers that share what is said of them. */
const chain = /#(?: \([^()#]*\))?(?:, #)*,? and #/g;
/** What may stand between those whose figures they are and the numbers. */
const toNumbers = new RegExp(
  `(?:${anyCue})(?: averages?| figures?| rates?| levels?)*(?:,|\\(|:| |which|were|are|was|is|stood|at|of|with|both)*$`,
  "i"
);
/** `the national and statistical neighbour averages of #`, `both similar authorities and England at #`; not what a last average alone has. */
const joined = `(?:${anyCue})(?: averages?| figures?| rates?)*(?: and | as well as |/)(?:(?:that|those|of|the|its|for|in|to|with) )*(?:${anyCue})`;
const tail = "(?:,|\\(| |which|were|are|was|is|stood|at|of|both|just|over|around)*$";
const together = new RegExp(
  `\\bboth (?:the |its )?${joined}(?: averages?| figures?| rates?| levels?)?${tail}|${joined} (?:averages|figures|rates|levels)${tail}|${joined},? (?:which (?:are|were) )?both at $`,
  "i"
);
const forBoth = new RegExp(
  `^(?: \\(?|, |\\(| )?(?:for|in|by|among|of|with)? ?(?:both )(?:(?:the|its|that|of) )*(?:${anyCue})[^#.;]{0,20} and (?:(?:the|its|for|in|of|that) )*(?:${anyCue})`,
  "i"
);
const alsoNational =
  /^,? (?:and )?(?:which|this|that) (?:is|was) (?:also )?(?:exactly )?(?:the same as )?the (?:national|England) (?:average|figure|rate)\b/i;

/** The role of one of several numbers that are dealt out in order: `neighbours and England, at # and #`, with or without `respectively`. */
export function dealtRole({masked, numbers}: Masked, index: number): ReportedRole | null {
  const here = numbers[index];
  if (here === undefined) return null;
  for (const match of masked.matchAll(chain)) {
    const end = match.index + match[0].length;
    if (here.at < match.index || here.at >= end) continue;
    const members = numbers.filter(({at}) => at >= match.index && at < end);
    const before = masked.slice(0, match.index).replace(/^.*#/s, "");
    const after = masked.slice(end);
    const isSaid = /^[^#.;]{0,40}\brespectively/i.test(after);
    if (
      !isSaid &&
      (!toNumbers.test(before) || new RegExp(`^(?: \\(| )?(?:for |in |by )?(?:the )?(?:${anyCue})`, "i").test(after))
    )
      continue;
    const roles = cuesIn(before).slice(-members.length);
    return roles.length === members.length && new Set(roles).size === roles.length
      ? (roles[members.indexOf(here)] ?? null)
      : null;
  }
  return null;
}

/** The roles that a number has at once, where two are named together for one figure. */
export function sharedRoles(sentence: Masked, index: number): ReportedRole[] | null {
  const {right, clause} = around(sentence, index);
  if (alsoNational.test(right)) return ["current", "national"];
  const [words] = together.exec(clause) ?? forBoth.exec(right) ?? [];
  if (words === undefined) return null;
  const roles = [...new Set(cuesIn(words))];
  return roles.length === 2 ? roles : null;
}

/** Roles that words name, in the order of their last words. */
function cuesIn(words: string): ReportedRole[] {
  const found = named.flatMap(({role, pattern}) =>
    [...words.matchAll(pattern)].map((match) => ({role, start: match.index, end: match.index + match[0].length}))
  );
  return found
    .filter((one, i) => !found.some((other, j) => j < i && one.start < other.end && other.start < one.end))
    .sort((a, b) => a.start - b.start)
    .map(({role}) => role);
}
