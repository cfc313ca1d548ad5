import {findNodeAtLocation, type Node} from "jsonc-parser";

/** Where in a text something stands: line and column, the first of each 1. */
export interface TextPlace {
  line: number;
  column: number;
}

/** The place of an offset in a text. */
export function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split("\n");
  return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
}

/** The offset of what a path of names and numbers leads to in a parsed text, of the nearest thing around it where there is none. */
export function offsetOf(root: Node, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node.offset;
  }
  return root.offset;
}

/** A fault of the configuration as one line: what is wrong, where, and what would be right. */
export function faultAt(problem: string, file: string, {line, column}: TextPlace, expected: string): string {
  return `${problem} (${file}, line ${line}, column ${column}): expected ${expected}`;
}
