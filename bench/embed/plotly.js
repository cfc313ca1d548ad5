import Plotly from "plotly.js-basic-dist-min";
import {lines, place, years} from "./lines.js";

Plotly.newPlot(
  place,
  lines.map(({name, values}) => ({type: "scatter", mode: "lines", name, x: years, y: values})),
  {height: 300, yaxis: {rangemode: "tozero"}},
  {displayModeBar: false}
);
