import type {DecidedZero} from "./types.js";

/** Zeros of what assessments found that have been looked at: most are a factor that an authority did not record in one year. */
export const decidedZerosOfFactors: readonly DecidedZero[] = [
  {
    indicator: "factor-alcohol-child",
    verdict: "doubted",
    zeros: ["croydon 2024", "north-somerset 2020", "north-somerset 2021"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-alcohol-child-number",
    verdict: "doubted",
    zeros: ["croydon 2024", "north-somerset 2020", "north-somerset 2021"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-alcohol-parent",
    verdict: "doubted",
    zeros: ["west-sussex 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-alcohol-parent-number",
    verdict: "doubted",
    zeros: ["west-sussex 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-criminal-exploitation",
    verdict: "doubted",
    zeros: ["leicester 2025"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-criminal-exploitation-number",
    verdict: "doubted",
    zeros: ["leicester 2025"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-domestic-abuse-parent",
    verdict: "doubted",
    zeros: ["west-sussex 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-domestic-abuse-parent-number",
    verdict: "doubted",
    zeros: ["west-sussex 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-drugs-parent",
    verdict: "doubted",
    zeros: ["west-sussex 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-drugs-parent-number",
    verdict: "doubted",
    zeros: ["west-sussex 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-faith-abuse",
    verdict: "doubted",
    zeros: ["coventry 2019", "newcastle-upon-tyne 2019", "newcastle-upon-tyne 2020"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-faith-abuse-number",
    verdict: "doubted",
    zeros: ["coventry 2019", "newcastle-upon-tyne 2019", "newcastle-upon-tyne 2020"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-learning-disability-parent",
    verdict: "doubted",
    zeros: ["west-sussex 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-learning-disability-parent-number",
    verdict: "doubted",
    zeros: ["west-sussex 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-mental-health-parent",
    verdict: "doubted",
    zeros: ["west-sussex 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-mental-health-parent-number",
    verdict: "doubted",
    zeros: ["west-sussex 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-missing",
    verdict: "doubted",
    zeros: ["west-sussex 2021"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-missing-number",
    verdict: "doubted",
    zeros: ["west-sussex 2021"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-physical-abuse-adult",
    verdict: "doubted",
    zeros: ["brighton-and-hove 2023", "sandwell 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-physical-abuse-adult-number",
    verdict: "doubted",
    zeros: ["brighton-and-hove 2023", "sandwell 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-physical-abuse-child",
    verdict: "doubted",
    zeros: ["brighton-and-hove 2023", "sandwell 2023", "torbay 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-physical-abuse-child-number",
    verdict: "doubted",
    zeros: ["brighton-and-hove 2023", "sandwell 2023", "torbay 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-physical-disability-parent",
    verdict: "doubted",
    zeros: ["west-sussex 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-physical-disability-parent-number",
    verdict: "doubted",
    zeros: ["west-sussex 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-self-harm",
    verdict: "doubted",
    zeros: ["trafford 2020", "trafford 2021"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-self-harm-number",
    verdict: "doubted",
    zeros: ["trafford 2020", "trafford 2021"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-sexual-abuse-adult",
    verdict: "doubted",
    zeros: ["brighton-and-hove 2023", "brighton-and-hove 2024", "redbridge 2022", "sandwell 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-sexual-abuse-adult-number",
    verdict: "doubted",
    zeros: ["brighton-and-hove 2023", "brighton-and-hove 2024", "redbridge 2022", "sandwell 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-sexual-abuse-child",
    verdict: "doubted",
    zeros: ["brighton-and-hove 2023", "brighton-and-hove 2024"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-sexual-abuse-child-number",
    verdict: "doubted",
    zeros: ["brighton-and-hove 2023", "brighton-and-hove 2024"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-sexual-exploitation",
    verdict: "doubted",
    zeros: ["west-sussex 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-sexual-exploitation-number",
    verdict: "doubted",
    zeros: ["west-sussex 2023"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-unaccompanied",
    verdict: "doubted",
    zeros: ["west-sussex 2022"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-unaccompanied-number",
    verdict: "doubted",
    zeros: ["west-sussex 2022"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-young-carer",
    verdict: "doubted",
    zeros: ["warrington 2020"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-young-carer-number",
    verdict: "doubted",
    zeros: ["warrington 2020"],
    reason: "zero between figures that would let 20 or more be expected: the factor was not recorded"
  },
  {
    indicator: "factor-private-fostering",
    verdict: "true",
    zeros: ["hampshire 2022", "hampshire 2023"],
    reason: "suppressed, and so a handful at most, in the year before: none is a figure"
  },
  {
    indicator: "factor-private-fostering-number",
    verdict: "true",
    zeros: ["hampshire 2022", "hampshire 2023"],
    reason: "suppressed, and so a handful at most, in the year before: none is a figure"
  },
  {
    indicator: "factor-self-harm",
    verdict: "true",
    zeros: ["wandsworth 2025"],
    reason: "suppressed, and so a handful at most, in the year before: none is a figure"
  },
  {
    indicator: "factor-self-harm-number",
    verdict: "true",
    zeros: ["wandsworth 2025"],
    reason: "suppressed, and so a handful at most, in the year before: none is a figure"
  }
];
