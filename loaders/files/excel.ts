import readExcelFile from "read-excel-file/node";
import {requireFile, type SourceFile} from "./read-source.js";
import {SourceError} from "./source-error.js";

/** A cell of a sheet; null where it is blank. */
export type ExcelCell = string | number | boolean | Date | null;

/** The rows of the first sheet of an Excel file; refuses a file that is no Excel file or has no rows. */
export async function readFirstSheet(source: SourceFile): Promise<ExcelCell[][]> {
  await requireFile(source);
  const sheets = await readExcelFile(source.path).catch((cause: unknown) => {
    const place = {file: source.label};
    throw new SourceError(
      "invalid Excel file",
      place,
      "a whole .xlsx file; it may have been cut off while downloading",
      {cause}
    );
  });
  const [first] = sheets;
  if (!first?.data.length) throw new SourceError("empty file", {file: source.label}, "a sheet with a header and rows");
  return first.data as ExcelCell[][];
}
