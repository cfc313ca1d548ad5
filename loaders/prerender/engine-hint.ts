/** The engine's module, and the one large table, as Framework registers them in a page. */
const module = /registerFile\("[^"]*\/query\/duckdb\.wasm", \{[^}]*"path":"([^"]+)"/;
const table = /registerFile\("[^"]*\/data\/observations\.parquet", \{[^}]*"path":"([^"]+)"/;
const scriptLinks = /<link rel="modulepreload" href="[^"]+">\n?/g;

/**
 * Puts what a page with an engine asks for into the order in which it needs it: first the page itself, whose end this
 * stands at, then the engine's module, which takes longest, its scripts, and once the module is here the large table.
 * The engine finds both under way when it starts. A page is left as it is where it has no engine.
 */
export function hintEngine(page: string): string {
  const [, modulePath] = module.exec(page) ?? [];
  const [, tablePath] = table.exec(page) ?? [];
  if (!page.includes('<div id="page">') || modulePath === undefined || tablePath === undefined) return page;
  const scripts = page.match(scriptLinks) ?? [];
  // By a script, since who reads without scripts needs no engine.
  const hint = `{
const preload=(href)=>document.head.appendChild(Object.assign(document.createElement("link"),{rel:"preload",as:"fetch",crossOrigin:"anonymous",href}));
preload(${JSON.stringify(modulePath)}).onload=()=>preload(${JSON.stringify(tablePath)});
}`;
  return page.replace(scriptLinks, "").replace("</body>", () => `<script>${hint}</script>\n${scripts.join("")}</body>`);
}
