const numberWords = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/**
 * The odds of one time in so many, in words: "about one time in seven"; "more often than not" for one, and "less than one time in a
 * thousand" from a thousand on, where the model of chance is surely wrong before its number is right.
 */
export function oddsWords(times: number): string {
  if (times <= 1) return "more often than not";
  if (times >= 1000) return "less than one time in a thousand";
  return `about one time in ${numberWords[times] ?? times.toLocaleString("en-GB")}`;
}
