import type {ChartState} from "./choices.js";
import type {CompareState} from "./compare-state.js";

/** A chart of an indicator, an area or England. */
interface AskedChart {
  of: "chart";
  exhibit: string;
  /** Slug; empty where it is of none. */
  indicator: string;
  state: ChartState;
}

/** A comparison of areas. */
interface AskedComparison {
  of: "comparison";
  state: CompareState;
  /** Slugs of all areas compared, those of a group among them. */
  areas: readonly string[];
  /** Slugs of those that stand out. */
  named: readonly string[];
}

/** Two indicators together, by their slugs. */
interface AskedPair {
  of: "pair";
  x: string;
  y: string;
  areas: readonly string[];
  year?: number | undefined;
}

/** An indicator around inspections, by its slug. */
interface AskedAround {
  of: "around";
  indicator: string;
}

/** A chart of a page of its own, which knows what it is of. */
export type AskedOwnPage = AskedComparison | AskedPair | AskedAround;

/** A chart of the site as what was asked to draw it: enough to ask the same in other words. `title` is what it is called where it stands. */
export type Asked = {title: string} & (AskedChart | AskedOwnPage);
