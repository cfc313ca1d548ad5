import {editionQuery} from "../../src/components/small-data.js";
import {figuresAddress} from "../../src/figures/files.js";
import type {Edition} from "../../src/offline/keep.js";

/** Which page asks. */
export interface EngineHintOptions {
  /** Address of the page without an ending: `area/warrington`. */
  address: string;
  edition: Edition | null;
}

/** The engine's module as Framework registers it in a page. The tables are for later: they would share its bandwidth. */
const registered = /registerFile\("[^"]*\/engine\/duckdb\.wasm", \{[^}]*"path":"([^"]+)"/;

/** Pages that are whole as they are drawn: they start the engine only for what a reader asks. */
const wholeView = /data-view="(?:report|reports|judgements)"/;

/**
 * Lets a page ask for the module of its engine before everything else, since it takes longest to arrive: the engine finds
 * it under way when it starts. The page of an indicator, at the address `indicator/<slug>`, has no engine until it is asked for
 * one, and asks for the small files that it is drawn from instead. A script asks, as a page without scripts has no use for
 * either. The page is left as it is where it has no engine, or starts none by itself.
 */
export function hintEngine(page: string, {address, edition}: EngineHintOptions): string {
  const [, path] = registered.exec(page) ?? [];
  if (!page.includes('<div id="page">') || path === undefined || wholeView.test(page)) return page;
  const [, indicator] = /^indicator\/([^/]+)$/.exec(address) ?? [];
  const wanted = indicator === undefined ? [path] : smallFiles(indicator, edition?.version ?? null);
  const script = `for(const href of ${JSON.stringify(wanted)})document.head.append(Object.assign(document.createElement("link"),{rel:"preload",as:"fetch",crossOrigin:"anonymous",href}))`;
  return page.replace("<title>", () => `<script>${script}</script>\n<title>`);
}

function smallFiles(indicator: string, edition: string | null): string[] {
  return [indicator, `${indicator}.about`, "areas"].map(
    (name) => `${figuresAddress(name, "../")}${editionQuery(edition)}`
  );
}
