/** What a place is that is no authority of its own. */
export type PlaceKind =
  | "county"
  | "combined authority"
  | "children’s trust"
  | "district"
  | "former district"
  | "town"
  | "abbreviation";

/** One row of `data/places.csv`: a name that is no authority's, and the authorities that serve it. */
export interface Place {
  /** The name as people write it: "Runcorn", "Greater Manchester", "NELC". */
  place: string;
  kind: PlaceKind;
  /** Slugs of the areas, with spaces between. */
  areas: string;
}

/** Says of an area what a place has to do with it; empty for another name of the area itself. */
export function placeWords({place, kind}: Pick<Place, "place" | "kind">): string {
  switch (kind) {
    case "county":
    case "combined authority":
      return `in ${place}`;
    case "children’s trust":
      return `served by ${place}`;
    case "district":
      return `with the district of ${place}`;
    case "former district":
      return `with the former district of ${place}`;
    case "town":
      return `with ${place}`;
    case "abbreviation":
      return "";
  }
}

/** Whether the authorities of a place are parts of it, to be looked at together. */
export function isGroup({kind}: Pick<Place, "kind">): boolean {
  return kind === "county" || kind === "combined authority" || kind === "children’s trust";
}

/** Places as they are sent: names by kind and by the areas that they mean. */
export type PackedPlaces = Readonly<Partial<Record<PlaceKind, Readonly<Record<string, readonly string[]>>>>>;

/** Places without what repeats. */
export function packPlaces(places: readonly Place[]): PackedPlaces {
  const packed: Partial<Record<PlaceKind, Record<string, string[]>>> = {};
  for (const {place, kind, areas} of places) {
    packed[kind] ??= {};
    const names = packed[kind];
    names[areas] = [...(names[areas] ?? []), place];
  }
  return packed;
}

/** Packed places, one by one, those of a kind together. */
export function unpackPlaces(packed: PackedPlaces): Place[] {
  return Object.entries(packed).flatMap(([kind, byAreas]) =>
    Object.entries(byAreas).flatMap(([areas, names]) => names.map((place) => ({place, kind: kind as PlaceKind, areas})))
  );
}
