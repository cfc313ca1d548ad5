// Intl's formats of dates and lists take a phone longer to make than a whole chart, and English needs neither.

const months = "January February March April May June July August September October November December".split(" ");

/** An ISO date in words: "1 April 2023"; a month likewise: "2025-11" is "November 2025". */
export function dateWords(date: string): string {
  const [year, month, day] = date.split("-");
  return [day && String(Number(day)), months[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** A clause as a sentence begins. */
export function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Words as a sentence lists them: "a, b and c". */
export function listOf(words: readonly string[], last: "and" | "or" = "and"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
