/** The engine's module as Framework registers it in a page. The tables are for later: they would share its bandwidth. */
const registered = /registerFile\("[^"]*\/query\/duckdb\.wasm", \{[^}]*"path":"([^"]+)"/;

/** Pages that are whole as they are drawn: they start the engine only for what a reader asks. */
const wholeView = /data-view="(?:report|reports|judgements)"/;

/**
 * Lets a page ask for the module of its engine before everything else, since it takes longest to arrive: the engine finds
 * it under way when it starts. A script asks, as a page without scripts has no use for the module. The page is left as it
 * is where it has no engine, or starts none by itself.
 */
export function hintEngine(page: string): string {
  const [, path] = registered.exec(page) ?? [];
  if (!page.includes('<div id="page">') || path === undefined || wholeView.test(page)) return page;
  const link = `{rel:"preload",as:"fetch",crossOrigin:"anonymous",href:${JSON.stringify(path)}}`;
  const script = `document.head.append(Object.assign(document.createElement("link"),${link}))`;
  return page.replace("<title>", () => `<script>${script}</script>\n<title>`);
}
