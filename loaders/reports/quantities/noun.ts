/** Words at most in a noun: enough to look for it, too few to be prose. */
const longest = 5;
const leading =
  /^(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|of|the|a|an|these|those|their|its|all|his|her|our|this|that|such|or|more|which|whom|them)\s+)+/i;
const stops = new Set(
  `the a an aged one two three four five six seven eight nine ten eleven twelve is are was were be been being has have had do does did will would can could should may might must
  in on at by for from to with within without into onto over under above below between through during since until after before about against
  and or but who whom which that when where while because although though if as than then so also only not
  of per up out off across around near this these those there their they it its he she we you
  live lives lived living placed attend attends attended receive receives received work works made make became become ceased achieved remained
  took take takes show shows showed said reported compared higher lower more less fewer longer shorter last previous
  currently now already subsequently respectively nationally increased decreased reduced rose fell`.split(/\s+/)
);
const verb =
  /\s(?:is|are|was|were|has|have|had|stands|stood|remains?|rose|fell|increased|decreased|reduced|improved|dropped|declined|grew|doubled|continues?|risen|fallen)\b/i;

const word = "(?:\\d[\\d,.]*%?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
/** `13 of the 21 cases`, `six out of ten cases`: both count cases. */
const part = new RegExp(`^\\s*(?:out )?of (?:the |these |those |its )?${word}(?=\\s)`);
/** `49% (190) of all plans`: the number in brackets counts what the one before it is a share of. */
const beside = new RegExp(`\\b${word}%?\\s*\\(\\s*$`);

/**
 * The noun that a number counts: what follows it, past `of the`; of one in brackets what stands before or after them; else the subject of its
 * clause; empty where none can be told.
 */
export function nounOf(before: string, after: string): string {
  const whole = part.exec(after);
  if (whole) return nounOf(before, after.slice(whole[0].length));
  if (/\(\s*$/.test(before)) {
    const closed = /^[^()]{0,40}\)/.exec(after)?.[0];
    if (closed !== undefined && beside.test(before))
      return nounOf(before.replace(beside, ""), after.slice(closed.length));
    if (/^\s*\)\s*of\s/.test(after)) return run(after.replace(/^\s*\)\s*/, "").replace(leading, ""));
    if (closed !== undefined && closed.trim() !== ")") {
      const inside = run(closed.replace(leading, ""));
      return inside !== "" ? inside : lastRun(before);
    }
    if (closed !== undefined) return nounOf(before.replace(/\s*\(\s*$/, ""), "") || lastRun(before);
  }
  const following = run(after.replace(/^[\s\u00a0]*(?:\([^()]*\)\s*)?/, "").replace(leading, ""));
  if (following !== "") return following;
  return subjectOf(
    before.slice(Math.max(before.lastIndexOf(","), before.lastIndexOf(";"), before.lastIndexOf("(")) + 1)
  );
}

/** The words before the verb of a clause, the last few of them; empty where it has no verb that is looked for. */
export function subjectOf(text: string): string {
  const clause = text.trim();
  const subject = clause.slice(0, verb.exec(clause)?.index ?? 0).replace(leading, "");
  const words = subject
    .split(/\s+/)
    .filter((word) => /^[\p{L}’'-]+$/u.test(word) && !stops.has(word.toLowerCase()))
    .slice(-longest);
  return words.join(" ").toLowerCase();
}

function run(text: string): string {
  const words: string[] = [];
  for (const each of text.split(/\s+/)) {
    const bare = each.replace(/[.,;:)?!’']+$/u, "");
    const isLookedAfter = bare === "after" && words.at(-1) === "looked";
    if (!/^[\p{L}][\p{L}’'/-]*$/u.test(bare) || (stops.has(bare.toLowerCase()) && !isLookedAfter)) break;
    words.push(bare.toLowerCase());
    if (bare !== each || words.length === longest) break;
  }
  return words.join(" ");
}

/** The words before a bracket back to the nearest that is of no noun: `children who are missing education (` gives `missing education`. */
function lastRun(before: string): string {
  const words: string[] = [];
  for (const each of before
    .replace(/\s*\(\s*$/, "")
    .split(/\s+/)
    .reverse()) {
    if (!/^[\p{L}][\p{L}’'/-]*$/u.test(each) || stops.has(each.toLowerCase()) || words.length === longest) break;
    words.unshift(each.toLowerCase());
  }
  return words.join(" ").replace(leading, "");
}
