import {realpathSync, statSync} from "node:fs";
import {join, sep} from "node:path";
import {isSlug} from "../../src/state/params.js";

/** What an address asks for: the parts of its path, each the name of a file or folder, and the query. */
export interface SitePath {
  /** Names between the slashes: none for the front page. */
  names: readonly string[];
  /** Whether the path ends in a slash. */
  endsInSlash: boolean;
  /** The query as it was sent, with its question mark; empty where there is none. */
  query: string;
}

/**
 * The path of a request's target; `null` where it is no address. What could mean another place than it seems to (`..`, an
 * empty name, a backslash) is left as a name, and no file has such a name.
 */
export function parsePath(target: string): SitePath | null {
  const query = /\?[^#]*/.exec(target)?.[0] ?? "";
  // A target that begins with two slashes would be read as another host's.
  const written = target.replace(/[?#].*$/s, "").replace(/^https?:\/\/[^/]*/i, "");
  const path = decoded(written);
  if (path === null || path.includes("\0") || !path.startsWith("/")) return null;
  const endsInSlash = path.length > 1 && path.endsWith("/");
  const names = path.slice(1, endsInSlash ? -1 : undefined).split("/");
  return {names: path === "/" ? [] : names, endsInSlash, query};
}

/** The same place as an address on this host, without a slash at its end. */
export function addressOf({names, query}: SitePath): string {
  return `/${names.map(encodeURIComponent).join("/")}${query}`;
}

/** The file for a path below the folder: itself, or the page of that name; `null` where there is none. */
export function findFile(dist: string, {names, endsInSlash}: SitePath): string | null {
  if (!names.every(isName)) return null;
  const path = names.join("/");
  const candidates = path === "" || endsInSlash ? [join(path, "index.html")] : [path, `${path}.html`];
  return candidates.map((candidate) => candidate.replaceAll(sep, "/")).find((file) => isFile(dist, file)) ?? null;
}

/** Whether there is a file of that path in the folder, and nowhere else: a link may lead out of it. */
export function isFile(dist: string, path: string): boolean {
  try {
    const file = realpathSync(join(dist, path));
    return file.startsWith(realpathSync(dist) + sep) && statSync(file).isFile();
  } catch {
    // Too long a name, a name below a file, links in a circle: whatever the system says, the site has no such file.
    return false;
  }
}

/**
 * The page of a frame that shows the picture of its chart where scripts are off, if the site has one: a file server knows
 * only the path, the same page for every chart.
 */
export function picturedFrame(path: SitePath): SitePath {
  if (path.names.join("/") !== "embed/chart") return path;
  const query = new URLSearchParams(path.query);
  const [area = ""] = (query.get("areas") ?? "").split(",");
  const chart = [query.get("indicator") ?? "", area];
  return chart.every(isSlug) ? {...path, names: [...path.names, ...chart]} : path;
}

/** Hidden files are the build's own. */
function isName(name: string): boolean {
  return name !== "" && !name.startsWith(".") && !/[\\/]/.test(name);
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
