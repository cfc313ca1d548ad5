import type {Completion, CompletionContext, CompletionResult, CompletionSource} from "@codemirror/autocomplete";
import {identifier} from "../../../notebook/keywords.js";
import {type Offer, offersAt, type Situation} from "./offers.js";

/** What an editor completes from. */
export interface Completing {
  situation: () => Situation;
  /** Values of a column, of the tables that a statement reads; each with what it means. */
  valuesOf: (column: string, tables: readonly string[]) => Promise<readonly {value: string; meaning: string}[]>;
}

/** Completion of tables, columns, functions, words and inputs, and within quotes of the values of the column at their left. */
export function completionSource({situation, valuesOf}: Completing): CompletionSource {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const sql = context.state.doc.toString();
    const found = offersAt(sql, context.pos, situation());
    if (found === null) return null;
    if (found.kind === "values") {
      const values = await valuesOf(found.column, found.tables);
      if (context.aborted || values.length === 0) return null;
      const isClosed = sql[found.to] === "'";
      return {
        from: found.from,
        to: found.to,
        filter: false,
        ...narrowed(values, sql.slice(found.from, context.pos), isClosed)
      };
    }
    if (found.from === context.pos && !context.explicit && !found.isEager) return null;
    return {from: found.from, to: found.to, options: found.offers.map(completionOf), validFor: /^\w*$/};
  };
}

/** The values in which what was typed occurs, in themselves or in what they mean; those that begin with it first. */
function narrowed(
  values: readonly {value: string; meaning: string}[],
  typed: string,
  isClosed: boolean
): Pick<CompletionResult, "options"> {
  const wanted = typed.replaceAll("''", "'").toLowerCase();
  const rank = ({value, meaning}: {value: string; meaning: string}) => {
    const both = [value.toLowerCase(), meaning.toLowerCase()];
    if (both.some((one) => one.startsWith(wanted))) return 0;
    if (both.some((one) => one.includes(` ${wanted}`) || one.includes(`-${wanted}`))) return 1;
    return both.some((one) => one.includes(wanted)) ? 2 : null;
  };
  const options = values
    .map((one) => ({one, rank: rank(one)}))
    .filter((ranked): ranked is {one: {value: string; meaning: string}; rank: 0 | 1 | 2} => ranked.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 200)
    .map(({one: {value, meaning}}) => ({
      label: value,
      detail: meaning,
      apply: `${value.replaceAll("'", "''")}${isClosed ? "" : "'"}`
    }));
  return {options};
}

function completionOf({label, kind, detail, info, apply}: Offer): Completion {
  return {
    label,
    type: kind,
    ...(detail && {detail}),
    ...(info && {info}),
    apply: apply ?? (kind === "table" || kind === "column" ? identifier(label) : label),
    boost: kind === "column" ? 3 : kind === "table" ? 2 : kind === "keyword" ? 0 : -1
  };
}
