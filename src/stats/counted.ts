/** A count among so many: children with something among all, or events among people. */
export interface Counted {
  count: number;
  denominator: number;
}
