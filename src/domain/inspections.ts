/** An inspection whose overall grade can be set beside the one before it. */
export interface GradedInspection {
  area: string;
  report: string;
  /** Year in which it ended; where that is not known, in which its report was published. */
  year: number;
  /** 1 outstanding to 4 inadequate. */
  grade: number;
  /** The grade of the report before. */
  before: number;
}
