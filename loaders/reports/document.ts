import type {ReportImprovement} from "../../src/domain/improvement-topics.js";
import type {Figure, Judgement, Quantity, ReportIdentity} from "./model.js";

/** A figure with why it was found; for the terminal only, never stored. */
export interface ExplainedFigure {
  figure: Figure;
  /** Name of the rule that found it. */
  rule: string;
  /** The words around it. */
  context: string;
}

/** Everything that is read out of one document. */
export interface ReadDocument {
  identity: ReportIdentity;
  figures: Figure[];
  judgements: Judgement[];
  /** Empty unless asked for. */
  quantities: Quantity[];
  /** What it asks to be improved. */
  improvements: ReportImprovement[];
  /** Empty unless asked for. */
  explained: ExplainedFigure[];
  /** What the document says of itself in two ways that differ, a line each. */
  notices: string[];
}

/** What is wanted of documents besides figures and judgements. */
export interface Wants {
  /** Every other quantity; false by default. */
  quantities?: boolean;
  /** Why each figure was found; false by default. */
  explained?: boolean;
  /** The file `areas.csv` whose authorities a report can be on; that of this tree by default. */
  areas?: string;
}
