import {SourceError} from "../files/source-error.js";

/** Most problems that one message lists. */
const most = 40;

/** What the work gives, or undefined where a source is not as it should be: the error then is among the problems. */
export async function collect<T>(problems: SourceError[], work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    problems.push(error);
    return undefined;
  }
}

/** As `collect`, of work that is done at once. */
export function collectNow<T>(problems: SourceError[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    problems.push(error);
    return undefined;
  }
}

/** Throws one error for all the problems, a line for each; nothing where there is none. */
export function refuse(problems: readonly SourceError[]): void {
  const [first] = problems;
  if (!first) return;
  if (problems.length === 1) throw first;
  const lines = problems.slice(0, most).map(({message}) => message);
  if (problems.length > most) lines.push(`and ${problems.length - most} more`);
  throw new SourceErrors(lines.join("\n"));
}

/** Several sources, or several places of one, that are not as they should be; the message has a line for each. */
export class SourceErrors extends Error {}
