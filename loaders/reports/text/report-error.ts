/** Where in a document something is wrong: as much of it as is known. */
export interface ReportPlace {
  /** File as the user knows it. */
  file: string;
  /** Page of the file, counted from 1. */
  page?: number;
}

/** A file that cannot be read as a report; the message, one line, says what is wrong, where and what would be right. */
export class ReportError extends Error {
  readonly place: ReportPlace;
  readonly expected: string;

  constructor(problem: string, place: ReportPlace, expected: string, options?: ErrorOptions) {
    const page = place.page === undefined ? "" : `, page ${place.page}`;
    super(`${problem} (${place.file}${page}): expected ${expected}`, options);
    this.name = "ReportError";
    this.place = place;
    this.expected = expected;
  }
}
