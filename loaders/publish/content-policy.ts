import {createHash} from "node:crypto";
import {escapeText} from "../../src/domain/escape-text.js";
import {inPlace} from "./place.js";

/** What a page of the site may load and run: its own files, its own inline scripts, and the engine in a worker. */
const ofPages = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "worker-src": "'self' blob:",
  "connect-src": "'self'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "font-src": "'self' data:",
  "frame-src": "'self'",
  "manifest-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'self'"
};

/** Where a policy stands: before anything that a page loads. */
const place = {name: "content policy", at: '<meta charset="utf-8">\n'};
const inlineScript = /<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * Gives a finished page its content policy, in a `meta` element, as a static host sends none: nothing from elsewhere is
 * loaded or asked, and of inline scripts only those run that the page has now, each by its hash. Throws where the page has
 * no place for it, or has one already.
 */
export function withContentPolicy(page: string): string {
  if (page.includes("http-equiv=")) throw new Error("invalid page: it has a content policy already");
  const hashes = [...page.matchAll(inlineScript)].map(
    ([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`
  );
  const directives = {...ofPages, "script-src": [ofPages["script-src"], ...new Set(hashes)].join(" ")};
  const policy = Object.entries(directives)
    .map((directive) => directive.join(" "))
    .join("; ");
  return inPlace(
    page,
    place,
    (found) => `${found}<meta http-equiv="Content-Security-Policy" content="${escapeText(policy)}">\n`
  );
}
