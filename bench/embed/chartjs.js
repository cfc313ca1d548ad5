import {CategoryScale, Chart, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip} from "chart.js";
import {lines, place, years} from "./lines.js";

Chart.register(CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);
const canvas = place.appendChild(document.createElement("canvas"));
new Chart(canvas, {
  type: "line",
  data: {labels: years, datasets: lines.map(({name, values}) => ({label: name, data: values}))},
  options: {animation: false, scales: {y: {beginAtZero: true}}}
});
