import {expect, it} from "vitest";
import {studentLimit} from "../../../src/stats/distributions.js";
import {studentLimit95} from "../../../src/stats/student-limits.js";

it("the limit that pages use is that of the distribution, at every number of degrees", () => {
  for (let degrees = 1; degrees <= 1000; degrees++)
    expect(studentLimit95(degrees) / studentLimit(0.05, degrees), `${degrees}`).toBeCloseTo(1, 5);
});
