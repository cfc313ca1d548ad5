import type {Interaction} from "./interact.js";
import type {InteractOptions} from "./types.js";

/** What a reader turns to a page by. */
const asking = ["pointermove", "pointerdown", "click", "keydown", "focusin"] as const;

/** Takes over a chart of a page each time that it is drawn; `chart` is whatever tells it apart from the others. */
export type Interact = <Layout>(
  chart: string | HTMLElement,
  plot: HTMLElement,
  options: InteractOptions<Layout>
) => void;

/**
 * Lets a reader interact with the charts of a page by scripts that come when somebody first turns to it by pointer, keys or focus: many
 * pages are just looked at. What the reader did until they have come is then done.
 */
export function interactLater(page: HTMLElement): Interact {
  const shown = new Map<string | HTMLElement, readonly [HTMLElement, InteractOptions]>();
  const interactions = new Map<string | HTMLElement, Interaction>();
  let room: typeof import("./interact.js") | null = null;
  let waiting: Event[] | null = null;
  let touched = false;

  const show = (name: string | HTMLElement) => {
    const [plot, options] = shown.get(name) ?? [];
    if (!room || !plot || !options) return;
    const interaction = interactions.get(name) ?? room.interaction();
    interactions.set(name, interaction);
    interaction.show(plot, {
      ...options,
      // What a reader is at in one chart is marked in the others.
      pointed(key) {
        for (const other of interactions.values()) if (other !== interaction) other.mark(key);
      }
    });
  };
  /** Keeps what is done to a chart, and what the page would do of itself from being done. */
  const keep = (event: Event) => {
    const isOnChart = (event.target as Element).closest(".plot > svg[tabindex]") !== null;
    if (event.type === "pointerdown") touched = (event as PointerEvent).pointerType === "touch";
    if (!isOnChart) return;
    // A finger first reads, also what would lead away.
    const isReading = event.type === "click" && touched;
    if (isReading || isWalk(event)) event.preventDefault();
    // What leads away does so by itself, and not a second time.
    if (!isReading && !isWay(event)) waiting?.push(event);
  };
  const ask = async (event: Event) => {
    const isFirst = waiting === null;
    waiting ??= [];
    keep(event);
    if (!isFirst) return;
    try {
      room = await import("./interact.js");
      for (const type of asking) page.removeEventListener(type, ask);
      for (const name of shown.keys()) show(name);
      for (const one of waiting)
        if (!hasLeft(one)) one.target?.dispatchEvent(new (one.constructor as typeof Event)(one.type, one));
    } catch (error) {
      // Charts can still be read; the next turn to them asks again.
      console.info("charts cannot be walked through yet:", error);
    }
    waiting = null;
  };
  for (const type of asking) page.addEventListener(type, ask);
  return (name, plot, options) => {
    shown.set(name, [plot, options]);
    const chart = plot.querySelector("svg");
    if (!chart?.querySelector("path, circle, rect")) return;
    // The chart is a picture to be read and, from the keyboard, a slider over its stops.
    chart.setAttribute("tabindex", "0");
    chart.setAttribute("aria-keyshortcuts", "ArrowLeft ArrowRight ArrowUp ArrowDown Home End Enter Escape");
    chart.style.touchAction = "pan-y pinch-zoom";
    // One that takes keys is no mere picture: a screen reader hands it the arrows.
    if (chart.getAttribute("role") === "img") {
      chart.setAttribute("role", "application");
      chart.setAttribute("aria-roledescription", "chart");
    }
    show(name);
  };
}

/** Whether a pointer that can hover is no longer where it was. */
function hasLeft(event: Event): boolean {
  if (event.type !== "pointermove" || (event as PointerEvent).pointerType === "touch") return false;
  return !(event.target as Element).closest(".plot")?.matches(":hover");
}

/** Whether an event follows a link of a chart. */
function isWay(event: Event): boolean {
  const follows = event.type === "click" || (event.type === "keydown" && (event as KeyboardEvent).key === "Enter");
  return follows && (event.target as Element).closest("a") !== null;
}

/** Whether an event is a key that walks through a chart, and would scroll the page. */
function isWalk(event: Event): boolean {
  return event.type === "keydown" && /^(Arrow(Left|Right|Up|Down)|Home|End)$/.test((event as KeyboardEvent).key);
}
