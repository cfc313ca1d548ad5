import type {HistoryWindow} from "../../../../src/state/history.js";

/** As much of a browser as has a history: addresses, the present one, and going back. */
export function fakeWindow(address: string) {
  const entries = [new URL(address, "https://example.org")];
  const target = new EventTarget();
  let at = 0;
  const here = () => entries[at] as URL;
  const window = {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    get location() {
      return here();
    },
    history: {
      pushState: (_: unknown, __: string, next: string) => {
        entries.splice(at + 1, Number.POSITIVE_INFINITY, new URL(next, here()));
        at += 1;
      },
      replaceState: (_: unknown, __: string, next: string) => {
        entries[at] = new URL(next, here());
      }
    }
  };
  return {
    window: window as unknown as HistoryWindow,
    addresses: () => entries.map(({pathname, search, hash}) => `${pathname}${search}${hash}`),
    back: () => {
      at -= 1;
      target.dispatchEvent(new Event("popstate"));
    }
  };
}
