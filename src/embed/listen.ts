// For pages with charts in frames: each frame gets the height that it tells, between 100 and 4000 pixels.
addEventListener("message", ({data, source}: MessageEvent<{type?: unknown; height?: unknown} | null>) => {
  if (
    data?.type !== "sightline-height" ||
    typeof data.height !== "number" ||
    !(data.height >= 100 && data.height <= 4000)
  )
    return;
  for (const frame of framesIn(document)) if (frame.contentWindow === source) give(frame, data.height);
});
// Those that told it before this script was there tell it again.
for (const {contentWindow} of framesIn(document)) contentWindow?.postMessage({type: "sightline-ask"}, "*");

/** All frames of a page, those in open shadow roots and in roots within them too. */
function framesIn(root: Document | ShadowRoot): HTMLIFrameElement[] {
  return [...root.querySelectorAll("*")].flatMap((element) => [
    ...(element instanceof HTMLIFrameElement ? [element] : []),
    ...(element.shadowRoot ? framesIn(element.shadowRoot) : [])
  ]);
}

/** Gives the content of a frame a height, whatever rules of the page say of the frame itself. */
function give(frame: HTMLIFrameElement, height: number): void {
  const style = getComputedStyle(frame);
  const around = [style.borderTopWidth, style.borderBottomWidth, style.paddingTop, style.paddingBottom]
    .map(Number.parseFloat)
    .reduce((sum, width) => sum + (width || 0), 0);
  const wrapper = style.position === "absolute" ? frame.offsetParent : null;
  // A frame that fills a wrapper of a fixed shape, as pages have them for videos, takes the wrapper with it.
  if (wrapper instanceof HTMLElement && Math.abs(wrapper.clientHeight - frame.offsetHeight) < around + 2) {
    force(wrapper, "box-sizing", "border-box");
    force(wrapper, "height", `${height + around + wrapper.offsetHeight - wrapper.clientHeight}px`);
    force(wrapper, "max-height", "none");
  }
  frame.height = String(height);
  force(frame, "height", `${height + (style.boxSizing === "border-box" ? around : 0)}px`);
  force(frame, "max-height", "none");
}

function force(element: HTMLElement, name: string, value: string): void {
  element.style.setProperty(name, value, "important");
}
