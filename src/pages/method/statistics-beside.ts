import type {Explained} from "./explained.js";

/** Statistics of several figures, years or reports together, in the order in which a reader meets them. */
export const explainedBeside: readonly Explained[] = [
  {
    id: "since",
    files: ["counted-change", "difference-limits"],
    name: "Change since any year",
    words:
      "The newest figure less that of the year a reader chooses, on an area’s page for all its indicators, on an indicator’s page for all authorities. Its interval is that of chance alone. Beside it the same test, widened for how much all authorities’ figures moved between the two years, says whether it is clear at 95% or at 99.8%.",
    formula: "d = x₂ ÷ n₂ − x₁ ÷ n₁; z = d ÷ (error × √max(1, φ)), clear beyond 1.96 or 3.09",
    source:
      "Newcombe’s method 10 (1998) for percentages, Miettinen and Nurminen’s score (1985) for rates; φ after Marshall and others 2004.",
    none: "Across a break, or where either year has no figure. No test without the counts of both years, with fewer than 30 authorities that have them, of regions and England, or of no more than one unit of the last decimal.",
    cannot:
      "It is not corrected for how many changes a reader looks at: on an area’s page only 99.8% is called clear, and the page says how many would be by chance. A year chosen because it stood out makes any change since look large."
  },
  {
    id: "funnel",
    files: ["chance-limits"],
    name: "Funnel limits",
    words:
      "Within which limits would an authority’s figure lie, were it like England but for chance? Small authorities vary more, so the limits are a funnel. They are drawn at 95% and at 99.8%, widened for how much authorities differ anyway, or plain.",
    formula:
      "shares: p ± z√(p(1 − p) ÷ n + τ²); rates: exact Poisson limits of the expected count by the cube of Wilson and Hilferty, τ² added on the scale of the root",
    source: "Spiegelhalter 2005 (Statistics in Medicine 24:1185; Quality and Safety in Health Care 14:347).",
    none: "Without counts; widened, with fewer than 30 authorities.",
    cannot:
      "To lie outside is to differ from most, for whatever reason: recording, families, or practice. Within the limits nothing is shown to be the same."
  },
  {
    id: "relative",
    files: ["relative"],
    name: "Index, and per cent of England",
    words:
      "Series of different size side by side: as an index each stands at 100 in a base year; as per cent of England each is divided by England’s figure of the same year.",
    formula: "100 × value ÷ value of the base year; 100 × value ÷ England’s",
    source: "Arithmetic; no test is made.",
    none: "Where the base year, or England, has no figure above zero; across a break from the base year.",
    cannot: "A low base makes any later change look large. Percentages of percentages are easily misread as points."
  },
  {
    id: "per-child",
    files: ["per-child"],
    name: "Pounds per child",
    words:
      "A sum of a year of account divided by the residents aged 0 to 17, by the estimate for the middle of that year.",
    formula: "pounds ÷ residents aged 0 to 17, in whole pounds",
    source: "The population estimates of the Office for National Statistics, as official rates use them.",
    none: "For anything but pounds of a year of account, and where the population is not known.",
    cannot: "It is spread over all children, not over those who had help, and says nothing of prices or need."
  },
  {
    id: "distance",
    files: ["from-median"],
    name: "Far from the neighbours’ median",
    words:
      "The table among neighbours is shaded by how far a figure lies from the median of the authority and its neighbours, in median absolute deviations: up to one is usual, up to three is far, more is very far.",
    formula: "(v − median) ÷ median of |v − median|",
    source: "Hampel 1974 (JASA 69:383).",
    none: "With fewer than six figures, or where half of them are the same.",
    cannot: "It knows nothing of counts: of small numbers one is often far by chance. It tests nothing."
  },
  {
    id: "association",
    files: ["association", "student-limits"],
    name: "Two indicators together",
    words:
      "Do authorities that are high in one tend to be high in the other? Spearman’s correlation of ranks comes first, since one far authority cannot make it. The line by least squares, with its band, is drawn only where its slope is clear at 95%.",
    formula: "r of the ranks, with limits tanh(artanh r ± 1.96 ÷ √(n − 3)); band t·s·√(1 ÷ n + (x − x̄)² ÷ Sxx)",
    source: "Spearman 1904; Fisher 1921; least squares with Student’s t.",
    none: "For fewer than ten authorities, or where one of the two is the same everywhere.",
    cannot:
      "Places are not people: what goes together among authorities need not do so among children. Rates with one denominator go together by arithmetic. Of a hundred pairs five look clear by chance."
  },
  {
    id: "around",
    files: ["mean-interval"],
    name: "Figures around an inspection",
    words:
      "How far authorities lay from England in the five years around an inspection, on average of those whose grade became better, became worse or stayed, each authority once.",
    formula: "mean ± t·s ÷ √n of value less England’s",
    source: "Student’s t.",
    none: "For fewer than two authorities with all five figures.",
    cannot:
      "Whoever is graded at a low moment is likely to be nearer the middle later, inspected or not (regression to the mean). Authorities differ in much else than the grade."
  },
  {
    id: "waits",
    files: ["waiting"],
    name: "How long until a better grade",
    words:
      "Days from the report that gave a grade anew to the first that gave a better one. Those not yet better count for as long as they have waited, so that recent grades do not make the wait look short. The median is the first day by which half are estimated to be better.",
    formula:
      "S(t) = ∏ over days i ≤ t of (1 − better on day i ÷ still waiting on day i); median = first t with S(t) ≤ ½",
    source: "Kaplan and Meier 1958 (JASA 53:457).",
    none: "Where fewer than half are estimated to be better within the time that is known.",
    cannot:
      "A better grade is seen only when inspectors come, whose timetable changed over the years. It supposes that those still waiting are like the others. No interval is given: authorities are all there are, but few."
  }
];
