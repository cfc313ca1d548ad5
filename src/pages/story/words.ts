/** A number up to ten as a word, and a greater one in figures. */
export function countWord(number: number): string {
  const words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
  return words[number] ?? String(number);
}

/** Words with a capital at their beginning. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
