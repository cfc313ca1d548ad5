import {cut} from "../../dom/element.js";

/** The smaller twin of d3-path's `pathRound`, as far as charts use it; a test proves it equal. */
export function pathRound(decimals: number) {
  let path = "";
  const add = (command: string, ...values: readonly number[]) => {
    path += command + values.map((value) => cut(value, decimals));
  };
  return {
    moveTo: (x: number, y: number) => add("M", x, y),
    lineTo: (x: number, y: number) => add("L", x, y),
    closePath: () => add("Z"),
    rect(x: number, y: number, width: number, height: number) {
      add("M", x, y);
      add("h", width);
      add("v", height);
      add("h", -width);
      add("Z");
    },
    toString: () => path
  };
}
