import {markup} from "../dom/element.js";
import type {EngineProgress} from "../engine/create-engine.js";
import {EngineError} from "../engine/engine-error.js";
import {engineLater} from "./engine-later.js";
import {retryButton} from "./retry-button.js";

/** What a page does with the engine. */
export interface PageEngineOptions {
  /** Where the reader is told of trouble and of a long wait. */
  message: HTMLElement;
  /** What is done once the engine answers; also after a retry. */
  ready: () => Promise<void>;
}

/** The engine of a page, from the page's side. */
export interface PageEngine {
  /** Starts it at once, where it has not been started. */
  now: () => void;
  /** Does what a choice asks of it; trouble is told in words, with a retry. */
  attempt: (work: () => Promise<void>) => Promise<void>;
}

/**
 * Starts the engine when the page has been painted and is idle, or as soon as the reader first turns to a control.
 * Trouble is told in words, with a retry where that can help; the charts already on the page stay.
 */
export function startWhenIdle(options: PageEngineOptions): PageEngine {
  const {now, attempt} = pageEngine(options);
  // Two frames on, what was prerendered has been painted.
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      "requestIdleCallback" in window ? requestIdleCallback(now, {timeout: 1500}) : setTimeout(now, 200)
    )
  );
  return {now, attempt};
}

/** What a page does with an engine that it may never need. */
export interface LightPageOptions extends PageEngineOptions {
  /** Makes the page live without the engine. Where that fails the engine takes over. */
  light: () => Promise<void>;
}

/** Makes a page live without the engine, which starts only when it is asked something, or where the page cannot do without. */
export function startWhenNeeded({light, ...options}: LightPageOptions): PageEngine {
  const {now, attempt, live} = pageEngine(options);
  live(light).catch((reason) => {
    console.info("the engine takes over:", reason);
    now();
  });
  return {now, attempt};
}

function pageEngine({message, ready}: PageEngineOptions) {
  let started = false;
  /** Counts the starts: what an engine that has been started anew since still answers, or fails to, is overtaken. */
  let start = 0;
  let said: HTMLElement | null = null;
  const {ownerDocument: document} = message;
  const {html} = markup(document);
  // The page itself says things in the same place: only what was said here is taken back.
  const say = (kind: "notice" | "waiting", ...words: (Node | string | false)[]) => {
    said?.remove();
    said = html("p", {class: kind}, words);
    message.append(said);
  };
  /** Does what makes the page live, says so where it takes long, and marks when it is done. */
  const live = async (work: (onProgress: (progress: EngineProgress) => void) => Promise<void>) => {
    const own = start;
    let progress: EngineProgress | null = null;
    const slow = setInterval(() => {
      const arrived =
        progress && progress.loaded < progress.total ? `: ${progress.loaded} of ${progress.total} tables` : "";
      if (own === start) say("waiting", `Loading the figures${arrived}…`);
    }, 3000);
    try {
      await work((next) => {
        progress = next;
      });
      if (own !== start) return;
      performance.mark("page live");
      said?.remove();
    } finally {
      clearInterval(slow);
    }
  };
  const run = async (begin: (options: {onProgress: (progress: EngineProgress) => void}) => Promise<void>) => {
    start += 1;
    await attempt(() =>
      live(async (onProgress) => {
        await begin({onProgress});
        performance.mark("engine ready");
        await ready();
      })
    );
  };
  const attempt = async (work: () => Promise<void>) => {
    const own = start;
    try {
      await work();
    } catch (error) {
      // Whoever started the engine anew waits for its answer, not for that of the one before.
      if (own === start) tell(error);
      else console.info("overtaken:", error);
    }
  };
  const tell = (error: unknown) => {
    console.error(error);
    const retryable = !(error instanceof EngineError) || error.retryable;
    const again = () => void run(async (options) => (await engineLater()).restart(options));
    say(
      "notice",
      error instanceof EngineError ? error.message : "Something went wrong while the page was made interactive.",
      retryable && retryButton(message, again)
    );
    // Trouble with a choice far down the page would be told out of sight.
    said?.scrollIntoView({block: "nearest"});
  };
  const now = () => {
    if (started) return;
    started = true;
    void run(async (options) => (await engineLater()).startEngine(options));
  };
  return {now, attempt, live};
}

/** Resolves once what was drawn has been painted; soon, too, where nothing is painted because the page is out of sight. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 200);
    // The callbacks of a frame run before it is painted, those of the next one after that.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

/** The section of a page by its name; the scaffold guarantees that it is there. */
export function partOf(root: HTMLElement, name: string): HTMLElement {
  const part = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!part) throw new Error(`missing part of the page: ${name}`);
  return part;
}

/** Width in pixels of what is printed: a sheet of A4 between the margins that the stylesheet sets. */
export const paperWidth = 700;

/** Calls back with the width of an element, at once and whenever it changes; while the page is printed, with that of paper. */
export function watchWidth(element: HTMLElement, callback: (width: number, isPaper: boolean) => void): void {
  let before = 0;
  addEventListener("beforeprint", () => before > paperWidth && callback(paperWidth, true));
  addEventListener("afterprint", () => before > paperWidth && callback(before, false));
  new ResizeObserver(() => {
    const width = Math.floor(element.clientWidth);
    if (width === before || width === 0) return;
    before = width;
    callback(width, false);
  }).observe(element);
}
