import type {ScatterLayout} from "../../charts/scatter.js";
import {isWhole, movedBy, type Spans, zoomedBy} from "../../interaction/spans.js";

/** The chart of two indicators as it stands on its page. */
export interface HandOptions {
  plot: HTMLElement;
  layout: ScatterLayout;
  /** What there is to see of it. */
  all: Spans;
  /** Its numbers where other figures are seen, and their drawing. */
  redraw: (seen: Spans) => SVGSVGElement;
  isMoving: () => boolean;
  /** Shows other figures; null is all of them. `byHand` says that they are drawn already. */
  see: (seen: Spans | null, options: {byHand: boolean}) => void;
  /** Chooses authorities in place of those chosen before. */
  choose: (keys: readonly string[]) => void;
  /** Chooses one, or lets it go. */
  toggle: (key: string) => void;
}

/** How much larger a key or a button draws. */
export const zoomStep = 1.5;
/** The share of what is seen by which a key moves it. */
const moveStep = 0.2;

/** The figures that a key asks for; null for all, undefined where it asks for none. */
export function seenBy(
  {key, shiftKey}: {key: string; shiftKey: boolean},
  seen: Spans,
  all: Spans
): Spans | null | undefined {
  if (key === "+" || key === "=") return zoomedBy(seen, {all, factor: zoomStep});
  if (key === "-" || key === "−") return zoomedBy(seen, {all, factor: 1 / zoomStep});
  if (key === "0") return null;
  if (!shiftKey) return undefined;
  const moves: Readonly<Record<string, {right?: number; up?: number}>> = {
    ArrowLeft: {right: -moveStep},
    ArrowRight: {right: moveStep},
    ArrowUp: {up: moveStep},
    ArrowDown: {up: -moveStep}
  };
  const move = moves[key];
  return move && movedBy(seen, {all, ...move});
}

/** Lets a reader draw the chart larger, move it and draw round authorities, by scripts that come after it, and by keys. */
export async function takeInHand({
  plot,
  layout,
  all,
  redraw,
  isMoving,
  see,
  choose,
  toggle
}: HandOptions): Promise<void> {
  const chart = plot.querySelector<SVGSVGElement>("svg");
  if (!chart) return;
  const {frame, domain: seen, points} = layout;
  chart.setAttribute("aria-keyshortcuts", `${chart.getAttribute("aria-keyshortcuts") ?? ""} Space + - 0`.trim());
  chart.addEventListener(
    "keydown",
    (event) => {
      const {key, ctrlKey, metaKey, altKey} = event;
      if (ctrlKey || metaKey || altKey) return;
      const at = plot.querySelector<HTMLElement>(".tooltip [data-key]")?.dataset.key;
      const wanted = seenBy(event, seen, all);
      if (key === " " && at !== undefined) toggle(at);
      else if (wanted !== undefined) see(wanted && (isWhole(wanted, all) ? null : wanted), {byHand: false});
      else if (key !== " ") return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    {capture: true}
  );
  // What others have put into the chart stays there.
  let drawn = [...chart.childNodes].filter((node) => !(node as Element).matches?.(".interaction, .lasso"));
  const [{zoomOn}, {lassoOn}] = await Promise.all([
    import("../../interaction/zoom.js"),
    import("../../interaction/lasso.js")
  ]);
  zoomOn(chart, {
    frame,
    seen,
    all,
    isMoving,
    during(spans) {
      chart.dataset.drawing = "";
      const nodes = [...redraw(spans).childNodes];
      drawn[0]?.before(...nodes);
      for (const node of drawn) node.remove();
      drawn = nodes;
    },
    done(spans) {
      delete chart.dataset.drawing;
      see(isWhole(spans, all) ? null : spans, {byHand: true});
    }
  });
  lassoOn(chart, {points, isDrawing: () => !isMoving(), choose});
}
