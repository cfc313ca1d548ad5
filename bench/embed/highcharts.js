import Highcharts from "highcharts/esm/highcharts.js";
import {lines, place, years} from "./lines.js";

Highcharts.chart(place, {
  accessibility: {enabled: false},
  chart: {height: 300},
  title: {text: undefined},
  xAxis: {categories: years.map(String)},
  yAxis: {min: 0, title: {text: undefined}},
  plotOptions: {series: {animation: false}},
  series: lines.map(({name, values}) => ({type: "line", name, data: values}))
});
