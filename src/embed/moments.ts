/** Distance from the screen, in pixels, at which a chart is drawn. */
export const nearby = 600;

/** Acts when the page has loaded and has nothing else to do. */
export function whenIdle(act: () => void): void {
  const wait = () =>
    "requestIdleCallback" in globalThis ? requestIdleCallback(act, {timeout: 1_000}) : setTimeout(act);
  if (document.readyState === "complete") wait();
  else addEventListener("load", wait, {once: true});
}

/** Whether an element that is laid out stands on the screen or near it. */
export function isNear(element: Element): boolean {
  const {top, bottom, width} = element.getBoundingClientRect();
  return width > 0 && top < innerHeight + nearby && bottom > -nearby;
}

let lastTask: Promise<unknown> = Promise.resolve();

/** Settles for one chart in each task, so that a page with many answers its reader between them. */
export function ownTask(): Promise<unknown> {
  const mine = lastTask;
  lastTask = mine.then(() => new Promise((resolve) => setTimeout(resolve)));
  return mine;
}
