import {expect, test} from "vitest";
import {type Judged, learn} from "../../../../loaders/reports/doubt/learn.js";
import {knowledgeOf, marksOf, surenessOf} from "../../../../loaders/reports/doubt/model.js";
import {qualityByIndicator} from "../../../../loaders/reports/doubt/train.js";

/** Figures of reports that do not exist: those with a word of caution are wrong, except one in ten. */
const judged: Judged[] = Array.from({length: 200}, (_, i) => {
  const isCautious = i % 4 === 0;
  return {
    report: `${100 + (i % 20)}-2016-05-05`,
    indicator: "re-referrals",
    role: "current",
    value: 15 + (i % 10),
    marks: isCautious ? ["way:carried", "subset-left"] : ["way:after"],
    words: isCautious ? ["<of", "<these"] : ["<rate", ">in"],
    isRight: isCautious ? i % 40 === 0 : i % 50 !== 1,
    isSeen: i % 2 === 0
  };
});
const model = learn(judged, {threshold: 0.85});
const sureness = (more: Partial<Judged>) =>
  surenessOf(marksOf({...(judged[1] as Judged), ...more}, knowledgeOf(model)), model.weights);

test("a figure like those that were wrong is less sure than one like those that were right", () => {
  expect(sureness({})).toBeGreaterThan(0.9);
  expect(sureness({marks: ["way:carried", "subset-left"]})).toBeLessThan(0.5);
});

test("the same figures give the same model, whatever the time", () => {
  expect(learn(judged, {threshold: 0.85})).toEqual(model);
});

test("what right figures have in common is known: their range and their words", () => {
  expect(model.ranges["re-referrals"]).toEqual([15, 24]);
  expect(marksOf({...(judged[1] as Judged), value: 60}, knowledgeOf(model))).toContain("range:far");
  expect(marksOf({...(judged[1] as Judged), words: ["<portal", ">sign", ">up", ">app"]}, knowledgeOf(model))).toContain(
    "unheard:4"
  );
});

test("a value of England is known once two reports state it", () => {
  const stated = (report: string): Judged => ({
    ...(judged[1] as Judged),
    report,
    role: "national",
    value: 24.9,
    isRight: true
  });
  expect(learn([...judged, stated("101-2016-05-05")], {threshold: 0.85}).national["re-referrals"]).toEqual([]);
  expect(
    learn([...judged, stated("101-2016-05-05"), stated("102-2016-05-05")], {threshold: 0.85}).national["re-referrals"]
  ).toEqual([24.9]);
});

test("by indicator, figures that no model can hold back count as shown, and those of seen reports not at all", () => {
  const verdict = (isRight: boolean, isSeen = false) => ({isRight, isSeen});
  const figure = {...(judged[1] as Judged), report: "900-2016-05-05", value: 17};
  const verdicts = new Map([
    ["900-2016-05-05|re-referrals|17|current", verdict(true)],
    ["900-2016-05-05|re-referrals|18|current", verdict(false)],
    ["900-2016-05-05|adoptions|19|current", verdict(false)],
    ["901-2016-05-05|adoptions|20|current", verdict(true, true)]
  ]);
  const scored = [
    {figure, sureness: 0.9},
    {figure: {...figure, value: 18}, sureness: 0.4}
  ];
  expect(qualityByIndicator(verdicts, scored).split("\n")).toEqual([
    "indicator,given,right,shown,shown_right",
    "adoptions,1,0,1,0",
    "re-referrals,2,1,1,1",
    ""
  ]);
});
