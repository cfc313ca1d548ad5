/**
 * Tells the page around a frame how high its content is (`{type: "sightline-height", height}`, in pixels): when the content's size
 * changes, when it is asked (`{type: "sightline-ask"}`), and whenever the function that it gives is called. Each time it tells at
 * once and again within two seconds: below the screen a browser neither observes sizes nor tells of the frame's own width, which
 * may come late.
 */
export function tellHeight(): () => void {
  // Nothing in the message is secret, and a sandboxed page cannot know who is around it.
  const tell = () =>
    parent.postMessage(
      {type: "sightline-height", height: Math.ceil(document.body.getBoundingClientRect().height)},
      "*"
    );
  const tellOften = () => {
    tell();
    for (const wait of [0, 100, 500, 2000]) setTimeout(tell, wait);
  };
  // A script that listens late asks, and one that gave the frame another width.
  addEventListener("message", ({data}) => data?.type === "sightline-ask" && tellOften());
  if ("ResizeObserver" in window) new ResizeObserver(tell).observe(document.body);
  return tellOften;
}
