/** Of an address, what tells what is at it. */
type Place = Pick<URL, "origin" | "pathname">;
/** Figures that pages are drawn from: their names stay, and a page asks for those of its own edition. */
const figures = /^embed\/data\/[\w.-]+\.json\?edition=\w+$/;

/** Whether an address is that of a file whose name, or edition, changes with its contents: right for ever once it is here. */
export function isKeptFile(url: Place & Pick<URL, "search">, scope: Place): boolean {
  const path = pathBelow(url, scope) ?? "";
  return /^_(file|import)\/.*\.([0-9a-f]{8}|[0-9A-Z]{8})\.\w+$/.test(path) || figures.test(`${path}${url.search}`);
}

/**
 * Whether an address is that of a page of the site: not a chart in somebody's frame, a picture, a description or a table to
 * download, of which none is kept.
 */
export function isKeptPage(url: Place, scope: Place): boolean {
  const path = pathBelow(url, scope);
  return path !== null && !/^(embed|card|oembed|data)\/|^_|\.(?!html$)\w+$/.test(path);
}

/** The caches that no page needs: those of all builds but this one and the one before it, of which a tab may be open. */
export function cachesToDrop(names: readonly string[], version: string): string[] {
  const versions = [...new Set(names.map(versionOf).filter((one) => one !== null))].filter((one) => one !== version);
  // They are told in the order in which they were made.
  const before = versions.at(-1);
  return names.filter((name) => {
    const own = versionOf(name);
    return own !== null && own !== version && own !== before;
  });
}

function versionOf(name: string): string | null {
  return /^sightline-(?:pages|files)-(.+)$/.exec(name)?.[1] ?? null;
}

function pathBelow({origin, pathname}: Place, scope: Place): string | null {
  return origin === scope.origin && pathname.startsWith(scope.pathname) ? pathname.slice(scope.pathname.length) : null;
}
