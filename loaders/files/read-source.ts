import {open, stat} from "node:fs/promises";
import {SourceError} from "./source-error.js";

/** A file found in the sources: where it is and what messages call it. */
export interface SourceFile {
  path: string;
  /** Path below the folder that the user gave. */
  label: string;
}

/** The largest file that is read, in bytes: twenty times the largest there is. */
export const largestSource = 200_000_000;

/** The bytes of a file; refuses what is no file (a pipe or device may never end) and what is larger than any source. */
export async function readSource(source: SourceFile): Promise<Buffer> {
  await requireFile(source);
  const handle = await open(source.path);
  try {
    const parts: Buffer[] = [];
    let size = 0;
    // The size that a file says it has is no promise: some grow while they are read.
    for await (const part of handle.createReadStream({autoClose: false})) {
      parts.push(part as Buffer);
      size += (part as Buffer).length;
      if (size > largestSource) throw tooLarge(source);
    }
    return Buffer.concat(parts);
  } finally {
    await handle.close();
  }
}

/** Refuses what is no regular file, or larger than any source, before a library is given its path. */
export async function requireFile(source: SourceFile): Promise<void> {
  const found = await stat(source.path);
  if (!found.isFile()) {
    throw new SourceError(
      "invalid file",
      {file: source.label},
      "a file as downloaded, no pipe, socket or device, of which the end is not known"
    );
  }
  if (found.size > largestSource) throw tooLarge(source);
}

function tooLarge({label}: SourceFile): SourceError {
  return new SourceError(
    "invalid file: too large",
    {file: label},
    `at most ${largestSource / 1_000_000} MB, twenty times the largest release there is`
  );
}
