/** What an address of the notebook's page asks for. */
export type Asked =
  | {kind: "new"}
  | {kind: "own"; id: string}
  | {kind: "example"; name: string}
  | {kind: "link"; fragment: string};

/** Reads an address: `?nb=…` a worked notebook, `?id=…` one kept in this browser, `#nb=…` one that the link itself holds. */
export function readAddress({search, hash}: {search: string; hash: string}): Asked {
  const fragment = hash.startsWith("#nb=") ? hash.slice("#nb=".length) : "";
  if (fragment !== "") return {kind: "link", fragment};
  const query = new URLSearchParams(search);
  const [name, id] = [query.get("nb"), query.get("id")];
  if (name) return {kind: "example", name};
  return id ? {kind: "own", id} : {kind: "new"};
}

/** The address of a notebook kept in this browser, from the page's own. */
export function ownAddress(id: string): string {
  return `?id=${encodeURIComponent(id)}`;
}
