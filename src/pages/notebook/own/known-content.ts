/** Beginnings of files that tell what they are, whatever their names say. */
const beginnings: readonly (readonly [bytes: readonly number[], kind: FileKind | null, words: string])[] = [
  [[0x50, 0x41, 0x52, 0x31], "parquet", "a Parquet file"],
  [[0x50, 0x4b, 0x03, 0x04], "excel", "an Excel file or another ZIP"],
  [[0x50, 0x4b, 0x05, 0x06], null, "an empty ZIP"],
  [[0xd0, 0xcf, 0x11, 0xe0], null, "an old Office file (XLS, DOC), or one that a password protects"],
  [[0x1f, 0x8b], null, "a file packed by gzip"],
  [[0x28, 0xb5, 0x2f, 0xfd], null, "a file packed by zstd"],
  [[0x25, 0x50, 0x44, 0x46], null, "a PDF"],
  [[0x89, 0x50, 0x4e, 0x47], null, "a picture (PNG)"],
  [[0xff, 0xd8, 0xff], null, "a picture (JPEG)"],
  [[0x41, 0x52, 0x52, 0x4f, 0x57, 0x31], null, "an Arrow file"],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], null, "an SQLite database"]
];

/** Kinds of files that are read. */
export type FileKind = "text" | "parquet" | "json" | "excel";

const kindWords: Readonly<Record<FileKind, string>> = {
  text: "a text of rows (CSV, TSV)",
  parquet: "a Parquet file",
  json: "a JSON file",
  excel: "an Excel file (XLSX)"
};

/** Throws with a sentence where the beginning of a file says that it is of another kind than its name. */
export function checkContent(bytes: Uint8Array, kind: FileKind): void {
  if (bytes.length === 0) throw new Error("the file is empty");
  const known = beginnings.find(([begins]) => begins.every((byte, i) => bytes[i] === byte));
  if (known?.[1] === kind) return;
  if (known)
    throw new Error(`it is ${known[2]} by its content, and its name says ${kindWords[kind]}: rename or save it`);
  if (kind === "parquet" || kind === "excel")
    throw new Error(`it does not begin as ${kindWords[kind]} does: it is damaged, or something else`);
}
