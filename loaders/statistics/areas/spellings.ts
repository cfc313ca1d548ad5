import type {RegisteredArea} from "./registered-area.js";
import {plainName} from "./registry.js";

/** "Pre-LGR 2019 Dorset", "Poole (pre LGR 2019)", "Cumbria (pre 2023)": an authority as it was before a reorganisation. */
const formerMark = /\bpre (?:lgr? )?(\d{4})\b|\bpre lgr?\b/;

const before = /^(?:the )?(?:london borough|royal borough|metropolitan borough|city|county|borough|council) of /;
const after =
  /(?: (?:city|county) of| (?:metropolitan |london |royal |district |city |county )*(?:borough|council|city|district|ua)(?: council)?)$/;

/**
 * The plain names that a source may write for an area: its name, its spellings, and those of its aliases that are not
 * the name of another area: "Cumbria" is no spelling of Cumberland, as there was an authority of that name.
 */
export function namesOf(area: RegisteredArea, others: ReadonlySet<string>): string[] {
  const own = [area.name, ...(area.spellings ?? [])].map(plainName);
  const aliases = (area.aliases ?? []).map(plainName).filter((name) => !others.has(name));
  return [...new Set([...own, ...aliases])];
}

/**
 * The forms in which a name is looked for: as it stands, and without the words that sources put around it, such as
 * "City of", "County Council" or, for an authority that is no more, "Pre-LGR 2019".
 */
export function formsOf(name: string, {closed}: Pick<RegisteredArea, "closed">): string[] {
  const plain = plainName(name);
  const [mark, year] = formerMark.exec(plain) ?? [];
  // A mark of another year, or on an authority of today, is another authority.
  if (mark !== undefined && (closed === undefined || (year !== undefined && year !== closed.slice(0, 4)))) return [];
  const current = mark === undefined ? plain : plain.replace(mark, " ").replace(/ +/g, " ").trim();
  const bare = current.replace(before, "").replace(after, "").trim();
  return [...new Set([plain, current, bare])];
}
