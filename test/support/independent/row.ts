import {besideOf} from "./beside.js";
import type {Counted, Counts, Kind} from "./counts.js";
import {cut, tails, unlikelySplit, zOf} from "./mathematics.js";
import {
  adjusted,
  changePhi,
  differenceLimits,
  interval,
  scoreOf,
  sideOf,
  spreadOf,
  trendOf,
  z95,
  z998
} from "./tests.js";

type Columns = Record<string, string | number | null>;

/** A computation of every column of `comparison`, unrounded, from `data/` and nothing else. */
export function independentRow(counts: Counts) {
  const {data, indicators, usual, today} = counts;
  const yearScores = new Map<string, Map<string, number>>();
  /** z by chance alone of all areas' changes to a year. */
  const scoresOf = (slug: string, year: number) => {
    const key = `${slug} ${year}`;
    const kind = counts.kindOf(slug);
    const found = yearScores.get(key) ?? new Map<string, number>();
    if (!yearScores.has(key) && kind)
      for (const area of today) {
        const [later, earlier] = [counts.countedOf(slug, area, year), counts.countedOf(slug, area, year - 1)];
        if (later && earlier && counts.before(slug, area, year)) found.set(area, scoreOf(later, earlier, kind));
      }
    yearScores.set(key, found);
    return found;
  };
  const phiOf = (slug: string, year: number) => {
    const scores = scoresOf(slug, year);
    return changePhi(usual.flatMap((area) => scores.get(area) ?? []));
  };
  const pOf = (slug: string, area: string, year: number) => {
    const [z, phi] = [scoresOf(slug, year).get(area), phiOf(slug, year)];
    return z === undefined || phi === null ? null : tails(z / Math.sqrt(Math.max(1, phi)));
  };
  const releases = new Map<string, {q: Map<string, number>; looks: number}>();
  const releaseOf = (source: string, year: number) => {
    const key = `${source} ${year}`;
    const found = releases.get(key);
    if (found) return found;
    const tested = [...indicators.values()]
      .filter((one) => one.source === source)
      .flatMap(({indicator = ""}) =>
        [...scoresOf(indicator, year).keys()].flatMap((area) => {
          const p = pOf(indicator, area, year);
          return p === null ? [] : [{name: `${indicator} ${area}`, p}];
        })
      );
    const q = adjusted(tested.map(({p}) => p));
    const made = {looks: tested.length, q: new Map(tested.map(({name}, i) => [name, q[i] as number]))};
    releases.set(key, made);
    return made;
  };

  const benchmarkOf = (slug: string, year: number) => {
    const england = counts.countedOf(slug, "england", year);
    return england && england.x / england.n;
  };
  const spreadIn = (slug: string, year: number, kind: Kind) => {
    const benchmark = benchmarkOf(slug, year);
    const figures = usual.flatMap((area) => counts.countedOf(slug, area, year) ?? []);
    return benchmark === null ? null : spreadOf(figures, kind, benchmark);
  };
  const wideSide = (slug: string, area: string, year: number) => {
    const kind = counts.kindOf(slug);
    const own = counts.countedOf(slug, area, year);
    const [benchmark, spread] = [benchmarkOf(slug, year), kind && spreadIn(slug, year, kind)];
    if (!kind || !own || benchmark === null || !spread || area === "england") return null;
    return sideOf(own, kind, benchmark, z998, spread.between);
  };

  const changeColumns = (slug: string, area: string, year: number, kind: Kind | null): Columns => {
    const cell = data.cell(slug, area, year);
    const before = cell?.value == null ? null : counts.before(slug, area, year);
    const change = before && (cell?.value as number) - before.value;
    const [later, earlier] = [counts.countedOf(slug, area, year), counts.countedOf(slug, area, year - 1)];
    const limits = before && kind && later && earlier ? differenceLimits(later, earlier, kind) : [null, null];
    const phi = phiOf(slug, year);
    const z = counts.isToday(area) && phi !== null ? scoresOf(slug, year).get(area) : undefined;
    const unit = 10 ** -Number(indicators.get(slug)?.decimals);
    const isShown = z !== undefined && change !== null && Math.abs(change) > unit * 1.0001;
    const release = releaseOf(indicators.get(slug)?.source ?? "", year);
    const [last, previous] = [data.cell(slug, area, year - 1)?.value, counts.before(slug, area, year - 1)];
    return {
      previous: before?.value ?? null,
      change,
      change_low: limits[0] == null ? null : limits[0] * (kind?.per ?? 1),
      change_high: limits[1] == null ? null : limits[1] * (kind?.per ?? 1),
      change_before: cell?.value == null || last == null || !previous ? null : last - previous.value,
      z: isShown ? z / Math.sqrt(Math.max(1, phi as number)) : null,
      p: isShown ? pOf(slug, area, year) : null,
      q: isShown ? (release.q.get(`${slug} ${area}`) ?? null) : null,
      phi,
      n: usual.filter((one) => scoresOf(slug, year).has(one)).length || null,
      looks: isShown ? release.looks : null
    };
  };

  const placeColumns = (slug: string, area: string, year: number, kind: Kind | null): Columns => {
    const none = ["rank", "rank_low", "rank_high", "tied", "of", "position", "percentile", "band", "next_band"];
    const empty: Columns = Object.fromEntries(none.map((name) => [name, null]));
    const own = data.cell(slug, area, year)?.value;
    if (!counts.isToday(area) || own == null || counts.isRaw(slug)) return empty;
    const {better = "", decimals = "0"} = indicators.get(slug) ?? {};
    const peers = today.filter((one) => data.cell(slug, one, year)?.value != null);
    const values = peers.map((one) => data.cell(slug, one, year)?.value as number);
    const [below, level] = [values.filter((one) => one < own).length, values.filter((one) => one === own).length];
    const above = values.length - below - level;
    const isRanked = values.length >= 100;
    const cuts = [0.25, 0.5, 0.75].map((share) => cut(values, share)) as [number, number, number];
    const isBanded = better !== "" && values.length >= 20 && cuts[0] < cuts[1] && cuts[1] < cuts[2];
    const place = cuts.filter((one) => own > one).length;
    const band = better === "higher" ? 3 - place : place;
    const unit = 10 ** Number(decimals);
    const reached =
      better === "lower"
        ? Math.floor((cuts[place - 1] ?? 0) * unit + 1e-9)
        : Math.floor((cuts[place] ?? 0) * unit + 1e-9) + 1;
    const mine = counts.countedOf(slug, area, year);
    const apart = (side: number) =>
      kind && mine
        ? peers.filter((one) => {
            const other = one === area ? null : counts.countedOf(slug, one, year);
            return other && scoreOf(other, mine, kind) * side * (better === "higher" ? 1 : -1) > z95;
          }).length
        : null;
    const hasLimits = isRanked && better !== "" && mine !== null && kind !== null;
    return {
      rank: isRanked && better !== "" ? 1 + (better === "higher" ? above : below) : null,
      rank_low: hasLimits ? 1 + (apart(1) as number) : null,
      rank_high: hasLimits ? peers.length - (apart(-1) as number) : null,
      tied: isRanked ? level - 1 : null,
      of: values.length,
      position: isRanked && better === "" ? 1 + above : null,
      percentile: isRanked ? (100 * (below + level / 2)) / values.length : null,
      band: isBanded ? ("ABCD"[band] as string) : null,
      next_band: isBanded && band > 0 ? reached / unit : null
    };
  };

  const verdictColumns = (slug: string, area: string, year: number, kind: Kind | null): Columns => {
    const own = counts.countedOf(slug, area, year);
    const benchmark = benchmarkOf(slug, year);
    const spread = kind && spreadIn(slug, year, kind);
    const better = indicators.get(slug)?.better ?? "";
    const word = (z: number, between: number | null) => {
      if (!kind || !own || benchmark === null || between === null || area === "england") return null;
      const side = sideOf(own, kind, benchmark, z, between);
      if (side === 0) return "not-clearly-different";
      return better === "" ? (side > 0 ? "higher" : "lower") : side > 0 === (better === "higher") ? "better" : "worse";
    };
    const drawn = () => {
      if (!kind || !own || benchmark === null || !spread || area === "england") return null;
      const scale = (rate: number) => (kind.isShare ? rate : Math.sqrt(rate));
      const variance = kind.isShare ? (benchmark * (1 - benchmark)) / own.n : 1 / (4 * own.n);
      const weight = spread.between / (spread.between + variance);
      const result = scale(benchmark) + weight * (scale(own.x / own.n) - scale(benchmark));
      return (kind.isShare ? result : result ** 2) * kind.per;
    };
    const between = spread?.between ?? null;
    return {
      england: data.cell(slug, "england", year)?.value ?? null,
      england_exact: kind && benchmark !== null ? benchmark * kind.per : null,
      verdict_95: word(z95, between),
      verdict_998: word(z998, between),
      plain_95: word(z95, 0),
      plain_998: word(z998, 0),
      dispersion: spread?.phi ?? null,
      tau: kind && spread ? Math.sqrt(spread.between * (kind.isShare ? kind.per ** 2 : kind.per)) : null,
      shrunken: drawn()
    };
  };

  const tierColumns = (
    slug: string,
    area: string,
    year: number,
    q: unknown,
    trend: ReturnType<typeof trendOf>
  ): Columns => {
    const none = {tier: null, chance_in: null};
    if (!counts.isToday(area)) return none;
    if (typeof q === "number" && Number(q.toPrecision(3)) <= 0.1) return {tier: "A", chance_in: null};
    if (trend?.method === "counts" && trend.trend !== "no-clear-trend") return {tier: "B", chance_in: null};
    const side = wideSide(slug, area, year);
    if (side && side === wideSide(slug, area, year - 1)) return {tier: "C", chance_in: null};
    const {unit, counts_of} = indicators.get(slug) ?? {};
    const [cell, before] = [data.cell(slug, area, year), counts.before(slug, area, year)];
    if (cell?.value == null || !before || counts_of !== "children") return none;
    const isRaw = unit === "number" && ![...indicators.values()].some(({numerator}) => numerator === slug);
    const pair = isRaw
      ? [
          {x: before.value, n: 1},
          {x: cell.value, n: 1}
        ]
      : [counts.countedOf(slug, area, year - 1), counts.countedOf(slug, area, year)];
    const [earlier, later] = pair as [Counted | null, Counted | null];
    if (!earlier || !later || Math.abs(later.x - earlier.x) < 5) return none;
    const rates = [earlier.x / earlier.n, later.x / later.n].sort((a, b) => a - b) as [number, number];
    if (rates[1] < 1.5 * rates[0]) return none;
    const phi = (isRaw ? rawPhi(slug, year) : phiOf(slug, year)) ?? 1;
    const p = unlikelySplit(later.x, later.x + earlier.x, later.n / (later.n + earlier.n));
    const wide = phi > 1 && p < 1 ? tails(zOf(Math.max(p, 1e-300)) / Math.sqrt(phi)) : p;
    const times = 1 / wide;
    return {
      tier: "D",
      chance_in: Math.min(1000, times < 20 ? Math.max(1, Math.round(times)) : Number(times.toPrecision(2)))
    };
  };
  const rawPhi = (slug: string, year: number) =>
    changePhi(
      today.flatMap((area) => {
        const [now, before] = [data.cell(slug, area, year)?.value, counts.before(slug, area, year)?.value];
        return now == null || before == null || now + before <= 0 ? [] : [(now - before) / Math.sqrt(now + before)];
      })
    );

  return (slug: string, area: string, year: number): Columns => {
    const kind = counts.kindOf(slug);
    const cell = data.cell(slug, area, year);
    const own = counts.countedOf(slug, area, year);
    const limits = own && kind ? interval(own, kind).map((limit) => limit * kind.per) : [null, null];
    const change = changeColumns(slug, area, year, kind);
    const trend = cell?.value == null ? null : trendOf(slug, area, year, counts);
    return {
      indicator: slug,
      area,
      year,
      period: cell?.period ?? null,
      value: cell?.printed ?? null,
      status: cell?.status ?? null,
      count: own?.x ?? null,
      denominator: own?.n ?? null,
      low: limits[0] ?? null,
      high: limits[1] ?? null,
      ...change,
      ...placeColumns(slug, area, year, kind),
      ...verdictColumns(slug, area, year, kind),
      ...besideOf(slug, area, year, counts),
      trend: trend?.trend ?? null,
      trend_method: trend?.method ?? null,
      trend_p: trend?.p ?? null,
      ...tierColumns(slug, area, year, change.q, trend)
    };
  };
}
