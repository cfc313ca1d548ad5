/** Pupils of whom schools' figures are published apart, as the files and as our names call them. */
export interface PupilGroup {
  /** Begins the names of indicators in addresses. */
  slug: "care" | "in-need" | "protection-plan";
  /** Value of the files' column `social_care_group`. */
  label: string;
  /** Begins names: "Children looked after". */
  who: string;
  /** Follows a noun in definitions: "pupils a year or more in care". */
  pupils: string;
  /** Ends short names: "in care". */
  short: string;
  /** Series of the tool that are released at the same time. */
  releasedWith: {absence: string; keyStage2: string; keyStage4: string};
}

/** The three groups; children in need are those who are neither in care nor on a plan. */
export const pupilGroups: Readonly<Record<"care" | "inNeed" | "plan", PupilGroup>> = {
  care: {
    slug: "care",
    label: "CLA 12 months at 31 March",
    who: "Children looked after",
    pupils: "pupils a year or more in care",
    short: "in care",
    releasedWith: {absence: "LAC_Over_Abs", keyStage2: "LAC_KS2_ExpStd_RWM", keyStage4: "LAC_EngMaths9-4"}
  },
  inNeed: {
    slug: "in-need",
    label: "CINO at 31 March",
    who: "Children in need",
    pupils: "pupils in need, those in care or on a plan left out,",
    short: "in need",
    releasedWith: {absence: "CINTotalAb_3Term", keyStage2: "CIN_KS2_ExpStd_RWM", keyStage4: "CIN_EngMaths9-4"}
  },
  plan: {
    slug: "protection-plan",
    label: "CPPO at 31 March",
    who: "Children with a child protection plan",
    pupils: "pupils on a child protection plan",
    short: "on a plan",
    releasedWith: {absence: "CPPTotalAb_3Term", keyStage2: "CPPO_KS2_RWM", keyStage4: "CPPO_KS4_A8"}
  }
};
