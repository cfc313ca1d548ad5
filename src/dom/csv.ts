/** One cell of a CSV file; null is empty. */
export type CsvCell = string | number | null;

/** Rows as CSV (RFC 4180): a cell is quoted where it has a comma, a quote or a line break. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  const cell = (value: CsvCell) => {
    const text = value === null ? "" : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** Rows as a file that Excel, too, reads as what it is: without the mark at its head it would take "£" for another letter. */
export function csvFile(rows: readonly (readonly CsvCell[])[]): Blob {
  return new Blob([`\ufeff${toCsv(rows)}`], {type: "text/csv"});
}

/** Gives a file to the reader under a name. */
export function saveFile(name: string, blob: Blob, {document}: {document: Document}): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
