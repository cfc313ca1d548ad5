import type {Explained} from "./explained.js";
import {explainedBeside} from "./statistics-beside.js";

/** Every statistic of the site, in the order in which a reader meets them. */
export const explained: readonly Explained[] = [
  {
    id: "rank",
    files: ["rank-interval", "summary"],
    name: "Rank, and how sure it is",
    words:
      "Where one direction is better, authorities are ranked from the best: equal values share the better place and the next places are left empty. Beside the rank stand the best and the worst place that the counts allow: an authority counts as surely ahead, or surely behind, only where the difference between the two is clear at 95%.",
    formula:
      "rank = 1 + number with a better value; best place = 1 + number clearly better; worst place = n − number clearly worse",
    source:
      "Competition ranking, as in the Department for Education’s interactive tool. The interval counts tested differences, a simple form of the intervals of Al Mohamad and others.",
    none: "There is no rank for counts, for pounds in total, where neither direction is better, or where fewer than 100 authorities have a figure; no interval where counts are not known.",
    cannot:
      "One place more or less seldom means anything: the interval says how many places the year’s numbers cannot tell apart. Pairs are each tested alone, so it is a guide, not a test of all places at once."
  },
  {
    id: "percentile",
    files: ["rank-interval"],
    name: "Share of authorities below",
    words:
      "How many of a hundred authorities have a lower value, half of those with the same value counted as lower. It has no direction: higher is not better.",
    formula: "100 × (number lower + ½ × number equal, itself among them) ÷ n",
    source: "The mid-rank definition (“mean” of SciPy’s percentileofscore).",
    none: "For counts, or where fewer than 100 authorities have a figure.",
    cannot: "It says nothing of distance: authorities in the middle often lie within a point of each other."
  },
  {
    id: "band",
    files: ["bands", "spread", "summary"],
    name: "Quarters, and the next one",
    words:
      "Three cuts divide the values of all authorities. A value on a cut belongs below it. A is the best quarter and D the worst; beside it stands the value that would reach the next better one.",
    formula: "the cut at share p lies at place (n − 1)p + 1 of the ordered values, between two values in proportion",
    source: "Quantiles of type 7 (Hyndman and Fan 1996); the bands of the Department’s interactive tool.",
    none: "Where neither direction is better, where two cuts coincide, or where fewer than 20 authorities have a figure.",
    cannot:
      "With equal values the quarters do not hold a quarter each. To move a band is not a change worth reporting by itself: about one in eight pairs moves two quarters in a year, and most of them move back."
  },
  {
    id: "share-interval",
    files: ["intervals", "wilson-limits"],
    name: "Interval of a percentage",
    words:
      "A year’s percentage is one of many that the same practice might have given. The interval holds the underlying share 95 times in a hundred: x of n children, z of 1.96.",
    formula: "(2x + z² ± z√(z² + 4x(1 − x/n))) ÷ (2(n + z²))",
    source:
      "Wilson 1927, without continuity correction: the choice of the Office for Health Improvement and Disparities.",
    none: "Where the counts are not published or do not give the published figure, and for episodes, of which one child can have several.",
    cannot:
      "These are complete counts, not samples: nobody was missed. It speaks of chance alone, not of errors in recording."
  },
  {
    id: "rate-interval",
    files: ["intervals"],
    name: "Interval of a rate",
    words:
      "The same for children per 10,000. The limits of the count x are those for which as few, or as many, would come up only 2.5 times in a hundred.",
    formula: "χ²(0.025; 2x)/2 to χ²(0.975; 2x + 2)/2, times 10,000 ÷ population",
    source: "Garwood 1936, exact at every count; Byar’s approximation is a check within 0.2%.",
    none: "As for a percentage. The population is the estimate for the middle of the year before.",
    cannot:
      "Brothers and sisters enter care together, so true limits are somewhat wider. Populations are revised: the published rate can lie a little beside the one of today’s counts."
  },
  {
    id: "verdict",
    files: ["against", "verdict"],
    name: "Against England",
    words:
      "England’s share is worked out from its counts, not taken from the rounded figure. An authority is called higher or lower (where a direction is better: better or worse) only beyond limits about England that allow both for chance and for how much authorities differ anyway; at 95% and, for the stronger word, at 99.8%.",
    formula: "beyond E ± z√(E(1 − E)/n + τ²); rates on the scale of the square root: √E ± z√(1/(4n) + τ²)",
    source:
      "Score limits with additive over-dispersion: Spiegelhalter 2005 (Statistics in Medicine; Quality and Safety in Health Care).",
    none: "Without an interval, for England itself, or with fewer than 30 authorities.",
    cannot:
      "“Not clearly different” is not “the same”. No verdict knows the families of a place: nothing is adjusted for deprivation. Statistical neighbours are the crude adjustment there is."
  },
  {
    id: "dispersion",
    files: ["dispersion", "overdispersion"],
    name: "How much authorities differ anyway",
    words:
      "Were all authorities alike, φ would be near 1. It seldom is. The variance between them beyond chance, τ², is added to every limit, so that a verdict means “unlike most authorities” and not merely “unlike the average”. Plain limits, of chance alone, stand in the table of comparisons beside the widened ones.",
    formula:
      "φ = mean of squared z, the most extreme tenth at each end drawn in; τ² = (kφ − (k − 1)) ÷ (Σw − Σw²/Σw), w = 1/variance",
    source: "DerSimonian and Laird 1986; Spiegelhalter 2005; as the Care Quality Commission uses it.",
    none: "With fewer than 30 authorities.",
    cannot: "It does not say why authorities differ: families, practice and recording all do it."
  },
  {
    id: "region",
    files: ["pooled"],
    name: "The rest of the region",
    words:
      "All counts of the other authorities of its region over all their denominators, so that an authority is not compared with itself.",
    formula: "Σx ÷ Σn over the others",
    source: "Pooled average, as Fingertips works it out.",
    none: "Where authorities with a tenth or more of the region’s population have no counts.",
    cannot: "Large authorities weigh more in it than small ones."
  },
  {
    id: "neighbours",
    files: ["neighbours", "pooled", "summary"],
    name: "Statistical neighbours",
    words:
      "Three official tools take three averages: the mean of the neighbours’ figures, their median, and all counts over all denominators. All three are in the table, with how many of the ten have a figure. A suppressed count is 1 to 5, so leaving it out makes the mean too high: bounds say by how much at most.",
    formula:
      "mean = Σv/k; median; pooled = Σx/Σn; bounds: the mean with 1, and with 5, put in for each suppressed count",
    source: "The interactive tool (mean), the social care dashboard (median), Fingertips (pooled).",
    none: "With fewer than six of the ten; pooled, where a tenth or more of the children are not covered.",
    cannot: "Neighbours are alike in what the model knows. The models of 2021 and of 2025 share only some of the names."
  },
  {
    id: "change",
    files: ["change", "change-test", "differences"],
    name: "Change on the year",
    words:
      "Only between years that follow each other, never over a gap or a break. Its limits are those of a difference of two percentages or of two rates.",
    formula: "v₂ − v₁; limits by Newcombe’s method 10 for percentages, by the score test for rates",
    source: "Newcombe 1998; Miettinen and Nurminen 1985.",
    none: "No limits without counts. A change of no more than one unit of the last decimal is not tested: rounding alone can make it.",
    cannot:
      "Of those on 31 March many are the same children in both years, so the test finds too little there. Large changes tend to be followed by one the other way; where this one was, the page says so."
  },
  {
    id: "clear-change",
    files: ["multiple", "overdispersion"],
    name: "A clear change",
    words:
      "Every indicator moves more from year to year than counts alone would have it. Its change in units of chance, z, is divided by the root of φ of all authorities’ changes that year. Since thousands of changes of a release are looked at together, q says which share of those listed would be there by chance; up to 0.10 is called clear.",
    formula: "z = difference ÷ (error × √max(1, φ)); q₍ᵢ₎ = min over j ≥ i of m·p₍ⱼ₎ ÷ j",
    source: "Marshall, Best, Bottle and Aylin 2004 (JRSS A 167:541); Benjamini and Hochberg 1995.",
    none: "Without counts, or with fewer than 30 authorities.",
    cannot: "Of ten clear changes about one is chance. None of them says what caused it: recording changes too."
  },
  {
    id: "chance",
    files: ["chance"],
    name: "Odds of a small pair",
    words:
      "Two small counts, of two years: how often would they differ as much, were nothing changed? It is said in words, because a doubling of a few children is often chance.",
    formula: "exact conditional binomial test of x₂ among x₁ + x₂, with the population’s share as the probability",
    source: "R’s poisson.test; Clopper and Pearson 1934.",
    none: "For differences of fewer than five children, or of less than half as much again.",
    cannot:
      "It supposes that children come one by one. A family of five is one event to a social worker and five to this test."
  },
  {
    id: "trend",
    files: ["trend-test", "line-trend"],
    name: "Trend over five years",
    words:
      "Five years that follow each other, without a break. The slope must be clear at 99.8%, and keep its sign whichever year is left out; the error is widened where the years scatter more about the line than chance would have them. Figures without counts get a line and Student’s t instead, and the page says that this is not tested against the chance of counts.",
    formula: "χ² = N(NΣxt − XΣnt)² ÷ (X(N − X)(NΣnt² − (Σnt)²)), clear beyond 9.55",
    source: "Cochran and Armitage, with the rule of Fingertips for its words; Breslow and Day 1987 for rates.",
    none: "With a gap or a break among the five years, or where a year stands at 0% or 100%.",
    cannot: "Five points are few: no clear trend is not evidence of no movement."
  },
  {
    id: "shrunken",
    files: ["shrinkage"],
    name: "What to expect of an extreme",
    words:
      "Whoever is picked for standing at an end is likelier to stand nearer the middle next year. The value drawn towards England by its reliability says about where.",
    formula: "E + (v − E) × τ² ÷ (τ² + variance by chance)",
    source: "Empirical Bayes by moments (Efron and Morris 1975).",
    none: "As the verdict.",
    cannot: "It is no forecast: it knows only this year’s figures."
  },
  {
    id: "tiers",
    files: ["tier", "looks"],
    name: "What moved: four kinds",
    words:
      "A, a clear change (q of at most 0.10). B, a trend over five years by counts. C, beyond the widened limits of 99.8% two years running: different from most, not necessarily moving. D, half as many again (or fewer) and at least five children: large, and possibly chance, with its odds. A figure stands in the first that holds; within a kind those that concern most children come first.",
    formula: "by the statistics above",
    source:
      "The allowance for dispersion and for the number of looks together, after Marshall and others 2004 and Jones, Ohlssen and Spiegelhalter 2008.",
    none: "Where more than a third of authorities move one way in a year, a changed definition is likelier than so many changes: the page asks, and lists none.",
    cannot: "A figure that is not listed may have changed all the same; a listed one may not matter."
  },
  ...explainedBeside
];
