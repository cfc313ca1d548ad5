/** Files of the engine as Framework registers them in a page: the module, and the tables. */
const registered = /registerFile\("[^"]*\/(?:query\/duckdb\.wasm|data\/\w+\.parquet)", \{[^}]*"path":"([^"]+)"/g;

/**
 * Lets a page ask for the files of its engine as soon as it has been painted, while its modules are still arriving: the
 * engine finds them under way when it starts. The page is left as it is where it has no engine.
 */
export function hintEngineFiles(page: string): string {
  const paths = [...page.matchAll(registered)].map(([, path]) => path);
  if (!page.includes('<div id="page">') || paths.length === 0) return page;
  const script = `const files=${JSON.stringify(paths)};
requestAnimationFrame(()=>requestAnimationFrame(()=>{
for(const href of files)document.head.append(Object.assign(document.createElement("link"),{rel:"preload",as:"fetch",crossOrigin:"anonymous",href}));
}));`;
  return page.replace("</head>", () => `<script>{${script}}</script>\n</head>`);
}
