import {LineChart} from "echarts/charts";
import {GridComponent, LegendComponent, TooltipComponent} from "echarts/components";
import {init, use} from "echarts/core";
import {CanvasRenderer} from "echarts/renderers";
import {lines, place, years} from "./lines.js";

use([CanvasRenderer, GridComponent, LegendComponent, LineChart, TooltipComponent]);
place.style.height = "300px";
init(place).setOption({
  animation: false,
  legend: {},
  tooltip: {trigger: "axis"},
  xAxis: {type: "category", data: years},
  yAxis: {type: "value", min: 0},
  series: lines.map(({name, values}) => ({type: "line", name, data: values}))
});
