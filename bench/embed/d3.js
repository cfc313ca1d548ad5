import {max} from "d3-array";
import {axisBottom, axisLeft} from "d3-axis";
import {scaleLinear} from "d3-scale";
import {select} from "d3-selection";
import {line} from "d3-shape";
import {lines, place, years} from "./lines.js";

const [width, height] = [place.clientWidth, 300];
const colours = ["#c33", "#333", "#36c"];
const x = scaleLinear([years[0], years.at(-1)], [40, width - 90]);
const y = scaleLinear([0, max(lines.flatMap(({values}) => values))], [height - 30, 10]).nice();
const path = line((_value, i) => x(years[i]), y).defined((value) => value !== null);
const svg = select(place).append("svg").attr("width", width).attr("height", height);
svg
  .append("g")
  .attr("transform", `translate(0,${height - 30})`)
  .call(axisBottom(x).ticks(5, "d"));
svg.append("g").attr("transform", "translate(40,0)").call(axisLeft(y).ticks(5));
const groups = svg.selectAll("g.line").data(lines).join("g").attr("class", "line");
groups
  .append("path")
  .attr("fill", "none")
  .attr("stroke", (_, i) => colours[i])
  .attr("d", ({values}) => path(values));
groups
  .append("text")
  .attr("x", width - 86)
  .attr("y", ({values}) => y(values.at(-1)))
  .text(({name}) => name);
