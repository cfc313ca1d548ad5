/** How documents are named that stand for a report which is known from a list of outcomes alone. */
const prefix = "outcomes-";

/** The document by which judgements of a report are cited that nobody here has read: a list has its grades and its address. */
export function listedDocument(report: string): string {
  return `${prefix}${report}`;
}

/** Whether judgements are known from a list of outcomes, not from the report itself or a later one. */
export function isListed(statedBy: string | null): boolean {
  return statedBy?.startsWith(prefix) ?? false;
}
