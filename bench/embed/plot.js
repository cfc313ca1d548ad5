import {lineY, plot, pointerX, ruleY, selectLast, text, tip} from "@observablehq/plot";
import {place, rows} from "./lines.js";

place.append(
  plot({
    width: place.clientWidth,
    height: 300,
    marginRight: 90,
    x: {tickFormat: String},
    marks: [
      ruleY([0]),
      lineY(rows, {x: "year", y: "value", stroke: "name"}),
      text(rows, selectLast({x: "year", y: "value", z: "name", text: "name", textAnchor: "start", dx: 4})),
      tip(rows, pointerX({x: "year", y: "value", stroke: "name"}))
    ]
  })
);
