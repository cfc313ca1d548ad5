import {entriesOf, tool} from "./define.js";
import {notes} from "./notes.js";
import {publications} from "./publications.js";

const defaults = {
  family: "Finance",
  ...publications.expenditure,
  period_kind: "financial year",
  counts_of: "money",
  decimals: 0,
  notes: notes.spending
} as const;

/** Indicators of the family "Finance". */
export const finance = entriesOf(defaults, [
  {
    indicator: "spending-children-services",
    name: "Gross spending on children's and young people's services (£)",
    short_name: "Spending on children's services",
    unit: "pounds",
    definition: "All that the authority spent in the year on services for children and young people, before income.",
    sources: [tool("C&YPExpenditure")]
  },
  {
    indicator: "spending-children-in-care",
    name: "Gross spending on children looked after (£)",
    short_name: "Spending on children looked after",
    unit: "pounds",
    definition:
      "What the authority spent in the year on children in care: homes, fostering, adoption, leaving care and the rest.",
    sources: [tool("TotalLACFinance")]
  },
  {
    indicator: "spending-safeguarding",
    name: "Gross spending on safeguarding (£)",
    short_name: "Spending on safeguarding",
    unit: "pounds",
    definition:
      "What the authority spent in the year on social work, commissioning and local safeguarding partnerships.",
    sources: [tool("SafeguardingFinance")]
  },
  {
    indicator: "spending-family-support",
    name: "Gross spending on family support services (£)",
    short_name: "Spending on family support",
    unit: "pounds",
    definition: "What the authority spent in the year on support for families, short breaks and disabled children.",
    sources: [tool("FamilySupportFinance")]
  },
  {
    indicator: "spending-early-years",
    name: "Gross spending on children's centres and early years (£)",
    short_name: "Spending on children's centres",
    unit: "pounds",
    definition:
      "What the authority spent in the year on Sure Start children's centres and other services for under-fives.",
    sources: [tool("SureStartFinance")]
  },
  {
    indicator: "spending-young-people",
    name: "Gross spending on services for young people (£)",
    short_name: "Spending on young people",
    unit: "pounds",
    definition: "What the authority spent in the year on youth work and on keeping teenagers in education or training.",
    sources: [tool("YoungPeopleFinance")]
  },
  {
    indicator: "spending-youth-justice",
    name: "Gross spending on youth justice (£)",
    short_name: "Spending on youth justice",
    unit: "pounds",
    definition: "What the authority spent in the year on young offenders, on youth offending teams and secure places.",
    sources: [tool("YouthJusticeFinance")]
  },
  {
    indicator: "spending-leaving-care",
    name: "Gross spending on leaving care support (£)",
    short_name: "Spending on leaving care",
    unit: "pounds",
    definition: "What the authority spent in the year on personal advisers, homes and other support for care leavers.",
    notes: notes.cashTerms,
    sources: [tool("LeaveCareSupServTotExp")]
  },
  {
    indicator: "spending-other-services",
    name: "Gross spending on other children's and families' services (£)",
    short_name: "Spending on other services",
    unit: "pounds",
    definition: "What the authority spent in the year on children's services that fit under no other heading.",
    sources: [tool("OtherChildren&FamilyFinance")]
  },
  {
    indicator: "unit-cost-children-in-care",
    name: "Weekly cost of a child looked after (£)",
    short_name: "Weekly cost, child looked after",
    unit: "pounds-per-week",
    definition: "Spending of the year on children in care, shared out by week among those in care on 31 March.",
    notes: notes.unitCost,
    sources: [tool("LACFinance")]
  },
  {
    indicator: "unit-cost-residential",
    name: "Weekly cost of residential care (£)",
    short_name: "Weekly cost, residential care",
    unit: "pounds-per-week",
    definition:
      "Spending of the year on children's homes, residential schools and secure units for each child and week spent there.",
    notes: notes.residentialUnitCost,
    sources: [tool("RescareFinance")]
  },
  {
    indicator: "unit-cost-fostering",
    name: "Weekly cost of fostering (£)",
    short_name: "Weekly cost, fostering",
    unit: "pounds-per-week",
    definition: "Spending of the year on fostering, shared out by week among the foster placements of 31 March.",
    notes: notes.unitCost,
    sources: [tool("FosteringFinance")]
  },
  {
    indicator: "unit-cost-adoption",
    name: "Weekly cost of adoption services (£)",
    short_name: "Weekly cost, adoption",
    unit: "pounds-per-week",
    definition:
      "Spending of the year on adoption, shared out by week among the children with a placement order on 31 March.",
    notes: notes.unitCost,
    sources: [tool("AdoptionFinance")]
  },
  {
    indicator: "unit-cost-social-work",
    name: "Weekly cost of social work for a child in need (£)",
    short_name: "Weekly cost, social work",
    unit: "pounds-per-week",
    definition:
      "Spending of the year on social work and commissioning, shared out by week among the children in need of 31 March.",
    notes: notes.unitCost,
    sources: [tool("SWFinance")]
  },
  {
    indicator: "unit-cost-special-needs",
    name: "Weekly cost of special educational needs services (£)",
    short_name: "Weekly cost, special needs",
    unit: "pounds-per-week",
    definition:
      "Spending of the year on special needs services and transport, shared out by week among pupils with a plan in January.",
    notes: notes.unitCost,
    sources: [tool("SENFinance")]
  }
]);
