/** Prints rows as a table with aligned columns: the first to the left, numbers to the right. */
export function printTable(title: string, header: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [header, ...rows];
  const widths = header.map((_, i) => Math.max(...all.map((row) => (row[i] ?? "").length)));
  const line = (row: readonly string[]) =>
    widths.map((width, i) => (i === 0 ? (row[i] ?? "").padEnd(width) : (row[i] ?? "").padStart(width))).join("  ");
  console.log(`\n${title}\n${line(header)}\n${widths.map((width) => "-".repeat(width)).join("  ")}`);
  for (const row of rows) console.log(line(row));
}

/** The middle value, and how far the others lie: "1.23 s (1.20 to 1.31)"; a dash where there is none. */
export function spread(values: readonly number[], unit: string, decimals: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  const [middle, first, last] = [sorted[Math.floor(sorted.length / 2)], sorted[0], sorted.at(-1)];
  if (middle === undefined || first === undefined || last === undefined) return "-";
  return `${middle.toFixed(decimals)} ${unit} (${first.toFixed(decimals)} to ${last.toFixed(decimals)})`;
}

/** The value below which a share of the values lies, the nearest of them; NaN where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Bytes in kB of 1,000. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toLocaleString("en-GB", {minimumFractionDigits: 1, maximumFractionDigits: 1})} kB`;
}
