/** A file of the sources of which no figure is shown. */
export interface FileNotRead {
  /** Name as downloaded. */
  file: string;
  reason: string;
}

/** Files that come with the releases and that no indicator reads, each with the reason. */
export const filesNotRead: readonly FileNotRead[] = [
  {
    file: "csww_headline_measures_2017_to_2022.csv",
    reason: "the same years stand in the file of social workers that is read, since corrected and with more columns"
  }
];
