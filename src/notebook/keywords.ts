/** Words that DuckDB keeps for itself in any of its versions here: as names they stand in quotes. */
const reserved = new Set(
  `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default
  deferrable desc describe distinct do else end except false fetch for foreign from grant group having in initially intersect
  into lambda lateral leading limit not null offset on only or order pivot pivot_longer pivot_wider placing primary qualify
  references returning select show some summarize symmetric table then to trailing true union unique unpivot using variadic
  when where window with anti asof authorization binary collation columns concurrently cross freeze full generated glob ilike
  inner is isnull join left like map natural notnull outer overlaps positional right semi similar struct tablesample
  try_cast verbose at`.split(/\s+/)
);

/** What is the same for names that are one to DuckDB: to it capital and small letters differ beyond ASCII. */
export function nameKey(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** A name as SQL writes it: in quotes where it is no plain word, or one that SQL keeps for itself. */
export function identifier(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) && !reserved.has(name.toLowerCase()) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** A kept result as a statement names it, whatever else has its name. */
export function resultName(name: string): string {
  return `temp.main.${identifier(name)}`;
}
