import {editionQuery} from "../../../src/components/small-data.js";
import {figuresAddress} from "../../../src/figures/files.js";
import type {Edition} from "../../../src/offline/keep.js";
import type {SitePage} from "../../pages/site-page.js";
import {engineAddress} from "../../publish/engine-address.js";
import {beforePlace} from "../../publish/place.js";

/** Which page asks. */
export interface EngineHintOptions {
  /** Address of the page without an ending: `area/warrington`. */
  address: string;
  page: Pick<SitePage, "asksFirst">;
  edition: Edition | null;
  /** Path of the server that answers the pages; default that of the build (`SITE_ENGINE`), empty for none. */
  server?: string;
}

/** The engine's module as Framework registers it in a page. The tables are for later: they would share its bandwidth. */
const registered = /registerFile\("[^"]*\/engine\/duckdb\.wasm", \{[^}]*"path":"([^"]+)"/;
const title = {name: "what a page asks first", at: "<title>"};

/**
 * Lets a page ask for the module of its engine before everything else, since it takes longest to arrive: the engine finds
 * it under way when it starts. The page of an indicator has no engine until it is asked for one, and asks for the small files
 * that it is drawn from instead. A script asks, as a page without scripts has no use for either. A page that starts neither by itself is left
 * as it is. Throws where the page should ask for an engine that it does not register.
 */
export function hintEngine(
  head: string,
  {address, page, edition, server = engineAddress()}: EngineHintOptions
): string {
  // Where a server answers, nothing takes long to arrive.
  if (page.asksFirst === undefined || (page.asksFirst === "engine" && server !== "")) return head;
  const wanted = page.asksFirst === "engine" ? [enginePath(head)] : smallFiles(address, edition?.version ?? null);
  const script = `for(const href of ${JSON.stringify(wanted)})document.head.append(Object.assign(document.createElement("link"),{rel:"preload",as:"fetch",crossOrigin:"anonymous",href}))`;
  return beforePlace(head, title, `<script>${script}</script>\n`);
}

function enginePath(head: string): string {
  const [, path] = registered.exec(head) ?? [];
  if (path === undefined)
    throw new Error("missing place: engine, expected registerFile of engine/duckdb.wasm in the page");
  return path;
}

function smallFiles(address: string, edition: string | null): string[] {
  const indicator = address.slice(address.lastIndexOf("/") + 1);
  return [indicator, `${indicator}.about`, "areas"].map(
    (name) => `${figuresAddress(name, "../")}${editionQuery(edition)}`
  );
}
