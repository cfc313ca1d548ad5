/** Numbers that must follow each other for them to be those of pages. */
const fewestPages = 4;
/** Lines that a page has at most. */
const longestPage = 140;

/**
 * The pages of a text that has lost its form feeds, parted at the numbers printed on them: lines of nothing but a number, each one more
 * than the one before. One page where there are no such.
 */
export function partAtNumbers(lines: readonly string[]): string[][] {
  const numbers = longestChain(lines);
  const [first] = numbers;
  if (first === undefined || numbers.length < fewestPages || first.value > 2) return [[...lines]];
  // A number on top of its page has hardly anything before it.
  const isOnTop = lines.slice(0, first.at).filter((line) => line.trim() !== "").length < 3;
  const ends = isOnTop ? numbers.slice(1).map(({at}) => at) : numbers.map(({at}) => at + 1);
  const pages = [...ends, lines.length].map((end, i) => lines.slice(ends[i - 1] ?? 0, end));
  // What stands before the number of the second page is that of the first as well, which nothing parts.
  if (first.value === 2) pages.splice(1, 0, []);
  const last = pages.at(-1);
  if (last?.every((line) => line.trim() === "")) pages.pop();
  return pages;
}

interface PageNumber {
  at: number;
  value: number;
}

function longestChain(lines: readonly string[]): PageNumber[] {
  const chains: PageNumber[][] = [];
  lines.forEach((line, at) => {
    const value = Number(/^\s*(?:page )?(\d{1,3})(?: of \d{1,3})?\s*$/i.exec(line)?.[1] ?? Number.NaN);
    if (!(value >= 1)) return;
    const before = chains
      .filter((chain) => {
        const last = chain.at(-1);
        return last !== undefined && last.value + 1 === value && at - last.at <= longestPage;
      })
      .sort((a, b) => b.length - a.length)[0];
    chains.push([...(before ?? []), {at, value}]);
  });
  return chains.sort((a, b) => b.length - a.length)[0] ?? [];
}
