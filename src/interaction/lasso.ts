import {polygonContains} from "d3-polygon";
import {pointer} from "d3-selection";
import {markup} from "../dom/element.js";

/** A mark of a chart that a lasso can hold. */
export interface Lassoable {
  key: string;
  left: number;
  top: number;
}

/** What a lasso is drawn round. */
export interface LassoOptions {
  points: readonly Lassoable[];
  /** Whether dragging draws; with the shift key it never does. */
  isDrawing: () => boolean;
  /** Called with the keys of the marks inside, in their order. */
  choose: (keys: readonly string[]) => void;
}

/** Nearer than this, in pixels, is no new corner. */
const leastStep = 3;

/** The keys of the marks within a polygon, which is closed from its last corner to its first. */
export function keysWithin(points: readonly Lassoable[], corners: readonly (readonly [number, number])[]): string[] {
  const polygon = corners.map(([x, y]): [number, number] => [x, y]);
  return points.filter(({left, top}) => polygonContains(polygon, [left, top])).map(({key}) => key);
}

/** Lets a reader draw freely round marks by a mouse or a pen; a finger goes on scrolling. Escape gives it up. */
export function lassoOn(chart: SVGSVGElement, {points, isDrawing, choose}: LassoOptions): void {
  const path = markup(chart.ownerDocument).svg("path", {class: "lasso", "aria-hidden": "true"});
  let corners: [number, number][] | null = null;
  const end = () => {
    corners = null;
    path.remove();
    delete chart.dataset.drawing;
  };
  chart.addEventListener("pointerdown", (event) => {
    const {button, pointerType, shiftKey} = event;
    if (button === 0 && pointerType !== "touch" && !shiftKey && isDrawing()) corners = [pointer(event, chart)];
  });
  chart.addEventListener("pointermove", (event) => {
    const [x = 0, y = 0] = corners?.at(-1) ?? [];
    const [now, down] = pointer(event, chart);
    if (!corners || Math.hypot(now - x, down - y) < leastStep) return;
    if (corners.length === 1) {
      chart.setPointerCapture(event.pointerId);
      chart.append(path);
      chart.dataset.drawing = "";
    }
    corners.push([now, down]);
    path.setAttribute("d", `M${corners.map((corner) => corner.map((one) => one.toFixed(1))).join("L")}Z`);
  });
  chart.addEventListener("pointerup", () => {
    const drawn = corners;
    end();
    if (drawn && drawn.length > 2) choose(keysWithin(points, drawn));
  });
  chart.addEventListener("pointercancel", end);
  chart.addEventListener("keydown", ({key}) => key === "Escape" && end());
}
