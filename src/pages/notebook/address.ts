/** What an address of the notebook's page asks for. */
export type Asked = {kind: "new"} | {kind: "own"; id: string} | {kind: "example"; name: string};

/** Reads an address: `?nb=…` a worked notebook, `?id=…` one kept in this browser. */
export function readAddress({search}: {search: string}): Asked {
  const query = new URLSearchParams(search);
  const [name, id] = [query.get("nb"), query.get("id")];
  if (name) return {kind: "example", name};
  return id ? {kind: "own", id} : {kind: "new"};
}

/** The address of a notebook kept in this browser, from the page's own. */
export function ownAddress(id: string): string {
  return `?id=${encodeURIComponent(id)}`;
}
