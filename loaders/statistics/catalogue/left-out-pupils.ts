import {pupilGroups} from "./pupil-groups.js";
import {absence, keyStage2, keyStage4} from "./release-files.js";
import type {LeftOutSeries, ReleaseSource} from "./types.js";

const {care, inNeed, plan} = pupilGroups;
const groups = [care, inNeed, plan];
const phases = [
  "State-funded primary",
  "State-funded secondary",
  "Special",
  "State-funded alternative provision school"
];
const absenceColumns = [
  "t_pupils",
  "t_sess_possible",
  ...["overall", "authorised", "unauthorised"].flatMap((kind) => [
    `t_sess_${kind}`,
    kind === "overall" ? "pt_overall" : `pt_sess_${kind}`
  ]),
  ...["10", "50"].flatMap((percent) => [`t_pupils_pa_${percent}_exact`, `pt_pupils_pa_${percent}_exact`])
];
const progress = "shown from the tool, whose series ends with the last year that had one";
const tests = ["read", "writta", "mat"];
const subjectColumns = (subject: string) => [
  `t_${subject}_eligible_pupils`,
  `t_${subject}_met_expected_standard`,
  `pt_${subject}_met_expected_standard`
];

/** Series of the files of pupils that the site does not show, each with the reason. */
export const leftOutPupils: readonly LeftOutSeries[] = [
  ...groups.flatMap(({label}) =>
    phases.flatMap((phase) =>
      absenceColumns.map((column) =>
        omit(absence(label, column, phase), "by kind of school: the site shows all schools together")
      )
    )
  ),
  ...groups.flatMap(({label}) => [
    ...subjectColumns("scita").map((column) =>
      omit(keyStage2(label, column), "science is judged by teachers and is no part of the combined measure")
    ),
    ...tests.flatMap((test) => [
      omit(
        keyStage2(label, `t_${test}_progress_eligible_pupils`),
        "progress is an average score and no share of pupils"
      ),
      omit(keyStage2(label, `t_${test}_progress_score`), "the sum behind an average that is published itself"),
      ...["lower", "upper"].map((side) =>
        omit(
          keyStage2(label, `avg_${test}_progress_score_${side}_CI`),
          "a limit of an interval: the site works out its own from counts, and progress ended in 2023"
        )
      )
    ]),
    omit(keyStage4(label, "t_att8"), "the sum behind an average that is published itself"),
    omit(keyStage4(label, "t_ebaccaps"), "the sum behind an average that is published itself"),
    omit(keyStage4(label, "t_inp8calc"), "progress is an average score and no share of pupils"),
    omit(keyStage4(label, "t_p8score"), "the sum behind an average that is published itself"),
    ...["low", "upp"].map((side) =>
      omit(keyStage4(label, `p8score_CI_${side}`), "a limit of an interval: the site works out its own from counts")
    )
  ]),
  ...groups.flatMap(({label}) => [
    ...tests.map((test) => omit(keyStage2(label, `avg_${test}_progress_score`), progress)),
    omit(keyStage4(label, "avg_p8score"), progress)
  ]),
  ...["read", "writta", "mat", "gps"].flatMap((subject) =>
    subjectColumns(subject).map((column) =>
      omit(keyStage2(plan.label, column), "too few pupils on a plan in most authorities: the combined measure is shown")
    )
  ),
  omit(keyStage4(plan.label, "t_pupils"), "pupils on a plan have an average score at 16, and no share of pupils"),
  ...["94", "95"].flatMap((grades) =>
    ["t", "pt"].map((kind) =>
      omit(keyStage4(plan.label, `${kind}_l2basics_${grades}`), "never published for pupils on a plan")
    )
  ),
  ...[care, plan].flatMap(({label, short}) =>
    ["t_ebacc_e_ptq_ee", "pt_ebacc_e_ptq_ee", "avg_ebaccaps"].map((column) =>
      omit(keyStage4(label, column), `never published for pupils ${short}`)
    )
  )
];

function omit(source: ReleaseSource, reason: string): LeftOutSeries {
  return {source, reason};
}
