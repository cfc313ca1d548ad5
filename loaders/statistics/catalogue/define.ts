import type {CountsOf, families, Unit} from "../../../src/domain/tables.js";
import {headlines} from "./headlines.js";
import type {CatalogueEntry, DerivedSource, ToolSource} from "./types.js";

/** What the entries of a family have in common; an entry may say otherwise. */
export interface FamilyDefaults {
  family: (typeof families)[number];
  source: string;
  source_url: string;
  period_kind: string;
  decimals: number;
  counts_of: CountsOf;
  notes?: string;
}

/** An entry as its author writes it: what is left out comes from the family, or is null. */
export type Draft = Pick<CatalogueEntry, "indicator" | "name" | "short_name" | "unit" | "definition" | "sources"> &
  Partial<Omit<CatalogueEntry, "headline">>;

/** What is counted in units that can be of one thing only; other units count what the family or the draft says. */
const countsOfUnit: Partial<Record<Unit, CountsOf>> = {
  score: "points",
  months: "months",
  "full-time-equivalents": "staff",
  "cases-per-worker": "cases",
  pounds: "money",
  "pounds-per-week": "money"
};

/** Completes drafts to entries with the defaults of their family and their headline position, in the given order. */
export function entriesOf(defaults: FamilyDefaults, drafts: readonly Draft[]): CatalogueEntry[] {
  return drafts
    .map((draft) => ({
      better: null,
      notes: null,
      numerator: null,
      denominator: null,
      breaks: null,
      ...defaults,
      counts_of: countsOfUnit[draft.unit] ?? defaults.counts_of,
      ...draft,
      headline: headlinePosition(draft.indicator)
    }))
    .map(typeset);
}

/** A series of the interactive tool, by its `Short Desc`. */
export function tool(code: string, faults?: ToolSource["faults"]): ToolSource {
  return faults === undefined ? {kind: "tool", code} : {kind: "tool", code, faults};
}

/** The sum of series that indicators of their own show. */
export function sum(...of: DerivedSource["of"]): DerivedSource {
  return {kind: "derived", how: "sum", of};
}

/** A series as a percentage of another, both shown by indicators of their own. */
export function share(...of: DerivedSource["of"]): DerivedSource {
  return {kind: "derived", how: "share", of};
}

/** An entry with the apostrophes that readers see as print has them. */
function typeset(entry: CatalogueEntry): CatalogueEntry {
  const set = (text: string) => text.replaceAll("'", "’");
  return {
    ...entry,
    name: set(entry.name),
    short_name: set(entry.short_name),
    definition: set(entry.definition),
    notes: entry.notes && set(entry.notes),
    breaks: entry.breaks && set(entry.breaks)
  };
}

function headlinePosition(indicator: string): number | null {
  const index = headlines.indexOf(indicator);
  return index < 0 ? null : index + 1;
}
