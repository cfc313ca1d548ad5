import type {Counts} from "./counts.js";
import {average, cut, total} from "./mathematics.js";

/** Region, the rest of it, and neighbours of one figure. */
export function besideOf(
  slug: string,
  area: string,
  year: number,
  counts: Counts
): Record<string, string | number | null> {
  const {data, areas, today} = counts;
  const kind = counts.kindOf(slug);
  const valueIn = (one: string | undefined) => (one ? (data.cell(slug, one, year)?.value ?? null) : null);
  const nearest = areas.get(area)?.region || null;
  const wider = (nearest && areas.get(nearest)?.region) || null;
  const region =
    nearest && valueIn(nearest) === null && wider && wider !== "england" && valueIn(wider) !== null ? wider : nearest;
  const children = (one: string) =>
    data.cell("children-population", one, year - 1)?.value ?? data.cell("children-population", one, year)?.value ?? 0;
  const pooledOf = (members: readonly string[]): number | null => {
    const known = members.filter((one) => counts.countedOf(slug, one, year));
    const covered = total(known.map(children)) >= 0.9 * total(members.map(children));
    if (!kind || known.length < 2 || !covered) return null;
    const all = known.map((one) => counts.countedOf(slug, one, year) as {x: number; n: number});
    return (total(all.map(({x}) => x)) / total(all.map(({n}) => n))) * kind.per;
  };
  const liesIn = (one: string) =>
    [areas.get(one)?.region, areas.get(areas.get(one)?.region ?? "")?.region].includes(region ?? "");
  const others = today.filter((one) => one !== area && region !== "england" && liesIn(one));
  const near = data.neighbours
    .filter((one) => one.model === "2025" && one.area === area && !counts.isRaw(slug))
    .map(({neighbour = ""}) => neighbour);
  const values = near.flatMap((one) => valueIn(one) ?? []);
  const isEnough = values.length > 0 && values.length >= 0.6 * near.length;
  const hidden = near
    .filter((one) => data.cell(slug, one, year)?.status === "suppressed")
    .map((one) => counts.denominatorOf(slug, one, year));
  const bound = (count: number) =>
    isEnough && kind && hidden.length > 0 && hidden.every((n) => n !== null)
      ? average([...values, ...hidden.map((n) => (count / (n as number)) * kind.per)])
      : null;
  return {
    region,
    region_value: valueIn(region ?? ""),
    rest_of_region: areas.get(area)?.kind === "authority" && others.length > 0 ? pooledOf(others) : null,
    neighbours_mean: isEnough ? average(values) : null,
    neighbours_median: isEnough ? cut(values, 0.5) : null,
    neighbours_pooled: isEnough ? pooledOf(near) : null,
    neighbours_n: near.length > 0 ? values.length : null,
    neighbours_least: bound(1),
    neighbours_most: bound(5)
  };
}
