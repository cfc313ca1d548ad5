/** A title as the name of a file, without an ending. */
export function fileName(title: string): string {
  const words = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  return words.replace(/^-|-$/g, "").slice(0, 60) || "notebook";
}

/** Names of files, none twice: the second of a name has a number behind it. */
export function distinctNames(titles: readonly string[]): string[] {
  const taken = new Map<string, number>();
  return titles.map((title) => {
    const name = fileName(title);
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}
