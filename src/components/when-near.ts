/** How far below the screen a place is near, in pixels: about as far as a reader scrolls while a script comes. */
const reach = 700;

/** Calls back once, when an element comes near what a reader sees. */
export function whenNear(element: Element, callback: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      observer.disconnect();
      callback();
    },
    {rootMargin: `${reach}px 0px`}
  );
  observer.observe(element);
}
