import type {Masked} from "./mask.js";

/** The words at a number's sides: up to the number before and the one after, and its own clause on the left. */
export function around(sentence: Masked, index: number): {left: string; right: string; clause: string} {
  const {masked, numbers} = sentence;
  const here = numbers[index];
  if (here === undefined) return {left: "", right: "", clause: ""};
  const left = masked.slice(0, here.at);
  const after = masked.slice(here.at + 1);
  return {left, right: after, clause: left.slice(left.lastIndexOf("#") + 1)};
}
