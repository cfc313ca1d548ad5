import {findNodeAtLocation, type Node} from "jsonc-parser";
import type {TextPlace} from "../../src/domain/text-place.js";

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
