/** One place on a chart that a reader can stop at: where it is, and what is said of it. */
export interface Stop {
  /** What it stands for, where that can be picked. */
  key?: string;
  x: number;
  /** Its height, where stops stand above each other; default, all of the chart's. */
  y?: number;
  heading: string;
  rows: Array<{label: string; value: string; colour: string}>;
  /** Lines that are told of only when the reader is at one of them: there are too many to tell of each; default none. */
  others?: Array<{label: string; value: string; colour: string; x: number; y: number}>;
  /** Rectangle in which the pointer means this stop or another of the same rectangle; default all of the chart. */
  box?: {left: number; right: number; top: number; bottom: number};
  /** The one place that the pointer must be near: that of a figure from a report, which leads to its row. */
  near?: {x: number; y: number};
  /** Points marked while the reader is here. */
  marks: Array<{x: number; y: number; colour: string}>;
}

/** What pointer and keys walk through. */
export interface Walk {
  stops: readonly Stop[];
  /** Where a rule through a stop begins and ends. */
  top: number;
  bottom: number;
  /** Whether there is one. */
  rule: boolean;
  /** Whether stops stand in rows and columns, through which the keys go up and down, too; default false. */
  grid?: boolean;
}
