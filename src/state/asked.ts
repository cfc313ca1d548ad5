import type {ChartState} from "./choices.js";
import type {CompareState} from "./compare-state.js";

/** A chart of the site as what was asked to draw it: enough to ask the same in other words. */
export type Asked = {
  /** What the chart is called where it stands. */
  title: string;
} & (
  | {of: "chart"; exhibit: string /** Slug; empty where it is of none. */; indicator: string; state: ChartState}
  | {
      of: "comparison";
      state: CompareState;
      /** Slugs of all areas compared, those of a group among them. */
      areas: readonly string[];
      /** Slugs of those that stand out. */
      named: readonly string[];
    }
  | {of: "pair"; x: string; y: string; areas: readonly string[]; year?: number | undefined}
);
