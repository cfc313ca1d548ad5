import {easeCubicInOut} from "d3-ease";
import {type Timer, timer} from "d3-timer";
import {between} from "./between.js";

/** How long a chart takes from what it was to what it is, in milliseconds. */
const duration = 250;

/** A chart on its way. */
export interface Motion {
  /** Ends it at once, and gives the numbers that were last seen. */
  cut: () => unknown;
}

/**
 * Moves a chart from an old layout to a new one. `draw` is called with each layout between, `done` once at the end, also when it is cut
 * short. Null where nothing moves: between charts of different kinds or sizes, for readers who want no motion, out of sight.
 */
export function moveBetween(
  from: unknown,
  to: unknown,
  {window, draw, done}: {window: Window; draw: (layout: unknown) => void; done: () => void}
): Motion | null {
  const at = wantsMotion(window) ? between(from, to) : null;
  if (!at) return null;
  let shown = at(0);
  let clock: Timer | null = null;
  const end = () => {
    clock?.stop();
    window.removeEventListener("beforeprint", end);
    if (clock) done();
    clock = null;
  };
  draw(shown);
  clock = timer((elapsed) => {
    shown = at(easeCubicInOut(Math.min(1, elapsed / duration)));
    if (elapsed >= duration) end();
    else draw(shown);
  });
  window.addEventListener("beforeprint", end);
  return {
    cut() {
      end();
      return shown;
    }
  };
}

/** A page out of sight has no frames in which to move. */
function wantsMotion(window: Window): boolean {
  const {visibilityState} = window.document;
  return visibilityState === "visible" && !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
