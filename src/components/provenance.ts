import type {CsvCell} from "../dom/csv.js";

/** Where figures of a file come from, and when they were taken. */
export interface Provenance {
  /** Who published them, with the month of the release where it is known. */
  source: string;
  /** Address of what was shown. */
  address: string;
  /** The day of taking (ISO). */
  taken: string;
}

/** Rows of a file with a column each for source, address and day, those left out that the rows have themselves; the first row is the header. */
export function withProvenance(
  [header = [], ...rows]: readonly (readonly CsvCell[])[],
  {source, address, taken}: Provenance
): CsvCell[][] {
  const all: readonly (readonly [name: string, value: string])[] = [
    ["source", source],
    ["shown_at", address],
    ["taken", taken]
  ];
  const added = all.filter(([name]) => !header.includes(name));
  return [
    [...header, ...added.map(([name]) => name)],
    ...rows.map((row) => [...row, ...added.map(([, value]) => value)])
  ];
}

/** Today, as files say it (ISO). */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
