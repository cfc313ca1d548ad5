import {build} from "esbuild";
import type {Page} from "playwright-core";

/**
 * Runs a module, given as text that imports from `./src`, in a page of the built site, and waits until it has set `globalThis.parts`. The page's own
 * modules are bundled and have no names: the same ones, bundled again, start an engine of their own.
 */
export async function addParts(page: Page, contents: string): Promise<void> {
  const files = await registeredFiles(page);
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: process.cwd()},
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2022",
    plugins: [
      {
        name: "files",
        setup({onResolve, onLoad}) {
          onResolve({filter: /^observablehq:stdlib$/}, ({path}) => ({path, namespace: "files"}));
          onLoad({filter: /.*/, namespace: "files"}, () => ({
            contents: `const files = ${JSON.stringify(files)};
              export const FileAttachment = (name) => ({href: files[name.replace(/^.*\\//, "")]});`
          }));
        }
      }
    ]
  });
  await page.addScriptTag({type: "module", content: outputFiles[0]?.text ?? ""});
  await page.waitForFunction(() => "parts" in globalThis);
}

/** The addresses of the files that a page registers, by their names. */
async function registeredFiles(page: Page): Promise<Record<string, string>> {
  const html = await page.content();
  return Object.fromEntries(
    [...html.matchAll(/registerFile\("[^"]*\/([^"/]+)", \{[^}]*"path":"([^"]+)"/g)].map(([, name = "", path = ""]) => [
      name,
      new URL(path, page.url()).href
    ])
  );
}
