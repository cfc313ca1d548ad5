import {describe, expect, test} from "vitest";
import {catalogue} from "../../../loaders/statistics/catalogue/index.js";
import {withoutCounts} from "../../../loaders/statistics/catalogue/without-counts.js";
import {isCount} from "../../../src/domain/leads.js";

const measures = catalogue.filter((entry) => !isCount(entry));
const counted = measures.filter(({numerator}) => numerator !== null);
const named = withoutCounts.flatMap(({indicators}) => indicators);

describe("indicators without counts", () => {
  test("are each named once, with a reason", () => {
    const without = measures.filter(({numerator}) => numerator === null).map(({indicator}) => indicator);
    expect(named.toSorted()).toEqual(without.toSorted());
    for (const {reason} of withoutCounts) expect(reason).toMatch(/^[a-z].{20,}[^.]$/);
  });

  test("are fewer than those with counts, which are at least 120", () => {
    expect(counted.length).toBe(141);
    expect(named.length).toBeLessThan(counted.length);
  });

  test("are listed in docs/counts.md", async () => {
    const names = new Map(catalogue.map(({indicator, name}) => [indicator, name]));
    const kinds = [...new Set(catalogue.map(({counts_of}) => counts_of))].map((kind) => {
      const all = catalogue.filter(({counts_of}) => counts_of === kind);
      return `| \`${kind}\` | ${all.length} | ${all.filter(({numerator}) => numerator !== null).length} |`;
    });
    const rows = withoutCounts.flatMap(({indicators, reason}) =>
      indicators.map((slug) => `| \`${slug}\` | ${names.get(slug)} | ${reason} |`)
    );
    const page = `# Counts behind the figures

Written by \`npx vitest run --project unit test/loaders/catalogue/without-counts.test.ts -u\` from the catalogue of the importer.

Of ${catalogue.length} indicators ${catalogue.length - measures.length} are counts or sums, and ${counted.length} of the other ${measures.length} name a numerator and a denominator, from
which their figures follow: within rounding for every authority, but for early years of four rates of children in care, as the importer says. A factor found at assessment is published as
a count; its share is worked out from two of them, as are the sums of posts and of workers. Everything else stands as published.

## What is counted

| \`counts_of\` | Indicators | With counts behind them |
|---|--:|--:|
${kinds.join("\n")}

## Without counts, and why

| Indicator | Name | Why |
|---|---|---|
${rows.join("\n")}
`;
    await expect(page).toMatchFileSnapshot("../../../docs/counts.md");
  });
});
