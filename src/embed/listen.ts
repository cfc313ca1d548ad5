// For pages with charts in frames: each frame gets the height that it tells, between 100 and 4000 pixels.
addEventListener("message", ({data, source}: MessageEvent<{type?: unknown; height?: unknown} | null>) => {
  if (
    data?.type !== "sightline-height" ||
    typeof data.height !== "number" ||
    !(data.height >= 100 && data.height <= 4000)
  )
    return;
  for (const frame of document.querySelectorAll("iframe"))
    if (frame.contentWindow === source) frame.height = String(data.height);
});
// Those that told it before this script was there tell it again.
for (const {contentWindow} of document.querySelectorAll("iframe"))
  contentWindow?.postMessage({type: "sightline-ask"}, "*");
