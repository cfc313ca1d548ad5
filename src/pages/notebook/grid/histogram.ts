import {scaleLinear} from "d3-scale";
import {markup} from "../../../dom/element.js";

/** A histogram that can be brushed. */
export interface HistogramOptions {
  document: Document;
  bins: readonly number[];
  least: number;
  most: number;
  label: string;
  /** Told of the values between which a reader has brushed; null for all. */
  brushed: (range: {from: number; to: number} | null) => void;
}

const [width, height] = [144, 28];

/** The values of a column as bars; dragging over them chooses a part, a press beside it all. */
export function histogram({document, bins, least, most, label, brushed}: HistogramOptions): SVGSVGElement {
  const {svg} = markup(document);
  const x = scaleLinear([0, bins.length], [0, width]);
  const y = scaleLinear([0, Math.max(...bins)], [0, height - 1]);
  const value = scaleLinear([0, width], [least, most]);
  const choice = svg("rect", {class: "chosen", y: 0, height, width: 0});
  const element = svg(
    "svg",
    {class: "histogram", viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": label},
    [
      choice,
      ...bins.map((size, i) => {
        // A value that is there is seen, however few there are.
        const tall = size === 0 ? 0 : Math.max(1, y(size));
        return svg("rect", {x: x(i), y: height - tall, width: Math.max(1, x(1) - 1), height: tall});
      })
    ]
  );
  const placeOf = (event: PointerEvent) => {
    const box = element.getBoundingClientRect();
    return Math.min(width, Math.max(0, ((event.clientX - box.left) / box.width) * width));
  };
  let start: number | null = null;
  const show = (to: number) => {
    const [left, right] = [Math.min(start ?? 0, to), Math.max(start ?? 0, to)];
    choice.setAttribute("x", String(left));
    choice.setAttribute("width", String(right - left));
    return [left, right] as const;
  };
  element.addEventListener("pointerdown", (event) => {
    element.setPointerCapture(event.pointerId);
    start = placeOf(event);
    show(start);
  });
  element.addEventListener("pointermove", (event) => {
    if (start !== null) show(placeOf(event));
  });
  element.addEventListener("pointerup", (event) => {
    if (start === null) return;
    const [left, right] = show(placeOf(event));
    start = null;
    if (right - left < 3) {
      choice.setAttribute("width", "0");
      return brushed(null);
    }
    brushed({from: rounded(value(left), most - least), to: rounded(value(right), most - least)});
  });
  return element;
}

/** A number with as many places as tell a hundredth of a span apart. */
function rounded(number: number, span: number): number {
  const places = Math.max(0, 2 - Math.floor(Math.log10(span || 1)));
  return Number(number.toFixed(Math.min(12, places)));
}
