/** A line of two texts laid side by side: in both, in the first alone, or in the second alone. */
export interface DiffLine {
  kind: "same" | "removed" | "added";
  line: string;
}

/** Most pairs of lines that are compared; beyond, what differs is all removed and all added. */
const mostPairs = 4_000_000;

/** How one text became another, line by line, with as many lines kept as there can be (the longest common subsequence). */
export function diffLines(before: string, after: string): DiffLine[] {
  const [one, two] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < one.length && start < two.length && one[start] === two[start]) start += 1;
  let end = 0;
  while (end < one.length - start && end < two.length - start && one.at(-1 - end) === two.at(-1 - end)) end += 1;
  const as = (kind: DiffLine["kind"]) => (line: string) => ({kind, line});
  return [
    ...one.slice(0, start).map(as("same")),
    ...between(one.slice(start, one.length - end), two.slice(start, two.length - end)),
    ...one.slice(one.length - end).map(as("same"))
  ];
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.replace(/(?:\r\n|\n|\r)$/, "").split(/\r\n|\n|\r/);
}

function between(one: readonly string[], two: readonly string[]): DiffLine[] {
  const removed = one.map((line): DiffLine => ({kind: "removed", line}));
  const added = two.map((line): DiffLine => ({kind: "added", line}));
  if (one.length === 0 || two.length === 0 || one.length * two.length > mostPairs) return [...removed, ...added];
  // How many lines the ends from (i, j) on have in common.
  const width = two.length + 1;
  const common = new Uint32Array((one.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] as number;
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = two.length - 1; j >= 0; j--)
      common[i * width + j] = one[i] === two[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < two.length) {
    if (one[i] === two[j]) {
      lines.push({kind: "same", line: one[i] as string});
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) lines.push(removed[i++] as DiffLine);
    else lines.push(added[j++] as DiffLine);
  }
  return [...lines, ...removed.slice(i), ...added.slice(j)];
}
