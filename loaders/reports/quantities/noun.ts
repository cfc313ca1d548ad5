/** Words at most in a noun: enough to look for it, too few to be prose. */
const longest = 5;
const leading =
  /^(?:(?:of|the|a|an|these|those|their|its|all|his|her|our|this|that|such|or|more|which|whom|them)\s+)+/i;
const stops = new Set(
  `is are was were be been being has have had do does did will would can could should may might must
  in on at by for from to with within without into onto over under above below between through during since until after before about against
  and or but who whom which that when where while because although though if as than then so also only not
  of per up out off across around near this these those there their they it its he she we you
  live lives lived living placed attend attends attended receive receives received work works made make became become ceased achieved remained
  took take takes show shows showed said reported compared higher lower more less fewer longer shorter last previous
  currently now already subsequently respectively nationally increased decreased reduced rose fell`.split(/\s+/)
);
const verb =
  /\s(?:is|are|was|were|has|have|had|stands|stood|remains?|rose|fell|increased|decreased|reduced|improved|dropped|risen|fallen)\b/i;

/** The noun that a number counts: what follows it, past `of the`; else the subject of its clause; empty where neither can be told. */
export function nounOf(before: string, after: string): string {
  // `13 of the 21 cases`: both count cases.
  const part = /^\s*(?:out )?of (?:the |these |those |its )?\d[\d,]*(?=\s)/.exec(after);
  if (part) return nounOf(before, after.slice(part[0].length));
  const following = run(after.replace(/^[\s\u00a0]*(?:\([^()]*\)\s*)?/, "").replace(leading, ""));
  if (following !== "") return following;
  // `is low (8)`: what stands before the bracket is counted.
  if (/\(\s*$/.test(before) && /^\s*\)/.test(after)) return nounOf(before.replace(/\s*\(\s*$/, ""), "");
  const clause = before
    .slice(Math.max(before.lastIndexOf(","), before.lastIndexOf(";"), before.lastIndexOf("(")) + 1)
    .trim();
  const subject = clause.slice(0, verb.exec(clause)?.index ?? 0).replace(leading, "");
  const words = subject
    .split(/\s+/)
    .filter((word) => /^[\p{L}’'-]+$/u.test(word) && !stops.has(word.toLowerCase()))
    .slice(-longest);
  return words.join(" ").toLowerCase();
}

function run(text: string): string {
  const words: string[] = [];
  for (const word of text.split(/\s+/)) {
    const bare = word.replace(/[.,;:)?!’']+$/u, "");
    if (!/^[\p{L}][\p{L}’'/-]*$/u.test(bare) || stops.has(bare.toLowerCase())) break;
    words.push(bare.toLowerCase());
    if (bare !== word || words.length === longest) break;
  }
  return words.join(" ");
}
