/** A letter as it stands on a page, in points from the left and from the bottom. */
export interface Glyph {
  text: string;
  left: number;
  right: number;
  /** Height of the line that it stands on. */
  baseline: number;
  /** Size of the type. */
  size: number;
  /** Whether white space precedes it in the document. */
  spaced: boolean;
}
