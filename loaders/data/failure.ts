import {resolve} from "node:path";
import {SourceError} from "../files/source-error.js";
import {isUnsettled, UpdateError} from "./data-folder.js";
import {SourceErrors} from "./problems.js";

/** Kinds of errors that an update foresees wherever it reads from. */
const always = [SourceError, SourceErrors, UpdateError] as const;

/** What the user has to know of an error; its stack only where nobody foresaw it. `foreseen` adds kinds of errors. */
function describeError(error: unknown, foreseen: readonly (abstract new (...values: never[]) => Error)[]): string {
  if (!(error instanceof Error)) return String(error);
  if (isFull(error)) return `no space left on the disk: free some and run the command again (${error.message})`;
  const isForeseen = [...always, ...foreseen].some((kind) => error instanceof kind) || "code" in error;
  return isForeseen ? error.message : (error.stack ?? error.message);
}

function isFull(error: Error): boolean {
  return ["ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "");
}

/** Says why an update failed, and how it left the data folder. `foreseen` are kinds of errors besides those of sources and updates. */
export function tellFailure(
  error: unknown,
  {
    data,
    errors,
    foreseen = []
  }: {
    data: string;
    errors: Pick<NodeJS.WriteStream, "write">;
    foreseen?: readonly (abstract new (...values: never[]) => Error)[];
  }
): void {
  errors.write(`${describeError(error, foreseen)}\n`);
  errors.write(
    isUnsettled(data)
      ? `${resolve(data)} is partly updated: run the command again to finish\n`
      : `${resolve(data)} is unchanged\n`
  );
}
