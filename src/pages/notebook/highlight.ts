import {markup} from "../../dom/element.js";
import {type Token, tokens} from "../../notebook/tokens.js";

/** Words of SQL that are shown as such; names that are the same are so only where nothing else can stand. */
const keywords = new Set(
  `all and any as asc asof between by case cast check cross cube desc describe distinct else end except exclude exists explain
  filter first following for from full glob group grouping having if ilike in inner intersect interval into is join last lateral
  left like limit materialized natural not null nulls offset on or order outer over partition pivot positional preceding qualify
  range recursive replace respect right rollup row rows sample select semi anti sets show similar summarize table tablesample
  then to true false try_cast unbounded union unpivot using values when where window with`.split(/\s+/)
);

/** Longer texts are shown plain: nobody reads them, and a page is not to wait for them. */
const longest = 100_000;

/** A piece of SQL that is shown in a way of its own. */
export interface Styled {
  start: number;
  end: number;
  class: string;
}

/** The pieces of a statement that are shown otherwise than plain text, in their order; null where it is too long to be looked at. */
export function styledPieces(sql: string): Styled[] | null {
  if (sql.length > longest) return null;
  const all = tokens(sql);
  return all.flatMap((token, i) => {
    const name = styleOf(token, all[i + 1]);
    return name ? [{start: token.start, end: token.end, class: `sql-${name}`}] : [];
  });
}

/** A statement as words in the colours of its parts. */
export function highlightedSql(sql: string, {document}: {document: Document}): (Node | string)[] {
  const {html} = markup(document);
  const found: (Node | string)[] = [];
  let at = 0;
  for (const {start, end, class: name} of styledPieces(sql) ?? []) {
    if (start > at) found.push(sql.slice(at, start));
    found.push(html("span", {class: name}, [sql.slice(start, end)]));
    at = end;
  }
  found.push(sql.slice(at));
  return found;
}

function styleOf({kind, text}: Token, next: Token | undefined): string | null {
  if (kind === "word") {
    if (keywords.has(text.toLowerCase())) return "keyword";
    return next?.text === "(" ? "function" : null;
  }
  if (kind === "string" || kind === "number" || kind === "comment" || kind === "parameter") return kind;
  return null;
}
