/** Reads words out by the one live region of the page; the same words twice are heard twice. */
export function announcer(region: HTMLElement): (words: string) => void {
  let isOdd = false;
  return (words) => {
    isOdd = !isOdd;
    // A region whose text does not change says nothing.
    region.textContent = `${words}${isOdd ? "" : "\u00a0"}`;
  };
}
