/** The parts of `window` that the state of a page lives in. */
export type HistoryWindow = Pick<Window, "addEventListener" | "removeEventListener"> & {
  history: Pick<History, "pushState" | "replaceState">;
  location: Pick<Location, "pathname" | "search" | "hash">;
};

/** A page's state, kept in the query of its URL. */
export interface UrlState<State> {
  /** The state that the URL describes now. */
  read(): State;
  /** Make a new entry in the browser's history; for a choice that a reader would want to go back from. */
  push(state: State): void;
  /** Change the present entry; for what follows from another choice, or changes with every key. */
  replace(state: State): void;
  /** Be told of the state when the reader goes back or forward; returns what stops it. */
  listen(listener: (state: State) => void): () => void;
}

export interface UrlStateOptions<State> {
  parse: (search: string) => State;
  format: (state: State) => string;
  /** Default, the page's own window. */
  window?: HistoryWindow;
}

/** The state of a page in its URL: read, pushed, replaced and listened to through one parser and one formatter. */
export function urlState<State>({parse, format, window = globalThis.window}: UrlStateOptions<State>): UrlState<State> {
  const address = (state: State) => `${window.location.pathname}${format(state)}${window.location.hash}`;
  return {
    read: () => parse(window.location.search),
    push(state) {
      // The same choice made twice is one step back, not two.
      if (format(state) !== window.location.search) window.history.pushState(null, "", address(state));
    },
    replace: (state) => window.history.replaceState(null, "", address(state)),
    listen(listener) {
      const onPop = () => listener(parse(window.location.search));
      window.addEventListener("popstate", onPop);
      return () => window.removeEventListener("popstate", onPop);
    }
  };
}
