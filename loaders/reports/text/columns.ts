/** Lines that a page must have for its columns to be told. */
const fewestLines = 12;
/** Share of its lines that must have words on both sides of the gap. */
const leastParted = 0.6;
/** Letters that a column must be wide on average: narrower ones are those of a table. */
const leastWidth = 24;

/**
 * The lines of a page that is set in two columns, the left column before the right; as they are where the page has one. Lines that
 * run over the whole page stand where they stood.
 */
export function readColumns(lines: readonly string[]): string[] {
  const gap = gapOf(lines);
  if (gap === null) return [...lines];
  const read: string[] = [];
  let right: string[] = [];
  for (const line of lines) {
    const isWhole = line.trim() !== "" && !isParted(line, gap);
    if (isWhole) {
      read.push(...right, line);
      right = [];
    } else {
      read.push(line.slice(0, gap).trimEnd());
      right.push(line.slice(gap).trim());
    }
  }
  return [...read, ...right];
}

/** The place at which the lines of a page are parted; null where they are not, or as those of a table are. */
function gapOf(lines: readonly string[]): number | null {
  const long = lines.filter((line) => line.trim().length >= 2 * leastWidth);
  if (long.length < fewestLines) return null;
  const counts = new Map<number, number>();
  for (const line of long)
    for (const {index, 0: spaces} of line.trimEnd().matchAll(/(?<=\S) {3,}(?=\S)/g))
      for (let at = index + 2; at <= index + spaces.length; at++) counts.set(at, (counts.get(at) ?? 0) + 1);
  const [best, count] = [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0] ?? [0, 0];
  if (count < leastParted * long.length) return null;
  const parted = long.filter((line) => isParted(line, best));
  const width = (side: (line: string) => string) =>
    parted.reduce((sum, line) => sum + side(line).trim().length, 0) / parted.length;
  const isWide = width((line) => line.slice(0, best)) >= leastWidth && width((line) => line.slice(best)) >= leastWidth;
  return isWide ? best : null;
}

/** Whether a line has nothing in the gap: words on one side of it, or on both. */
function isParted(line: string, gap: number): boolean {
  return (
    /^\s*$/.test(line.slice(Math.max(0, gap - 2), gap)) &&
    (line.length <= gap || /^\S| {2}$/.test(line.slice(gap)) || line.slice(0, gap).trim() === "")
  );
}
