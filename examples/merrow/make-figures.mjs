// Writes figures.csv: a made-up nation of twelve districts. The numbers come from a generator with a fixed seed and mean nothing.
import {writeFileSync} from "node:fs";

const regions = {M10: "Northmarch", M20: "Southwold Vale"};
const districts = [
  ["M101", "Aldermoor", "M10"],
  ["M102", "Brackenhythe", "M10"],
  ["M103", "Caddonfell", "M10"],
  ["M104", "Dunmere", "M10"],
  ["M105", "Eastry Holm", "M10"],
  ["M106", "Farrowby", "M10"],
  ["M201", "Glaswater", "M20"],
  ["M202", "Harrowick", "M20"],
  ["M203", "Inverlode", "M20"],
  ["M204", "Jesmere", "M20"],
  ["M205", "Kelderby", "M20"],
  ["M206", "Lowick Sands", "M20"]
];

let state = 20260101;
/** A number from 0 to 1 (mulberry32, public domain). */
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
const areas = [["M", "Merrow", "nation", ""]];
for (const [code, name] of Object.entries(regions)) areas.push([code, name, "region", "M"]);
for (const [code, name, region] of districts) areas.push([code, name, "area", region]);

const lines = ["code,name,level,parent,year,recycled_percent,library_loans,bus_trips_per_10000"];
for (const [code, name, level, parent] of areas) {
  let recycled = 30 + random() * 25;
  let loans = 20000 * (level === "nation" ? 12 : level === "region" ? 6 : 1) * (0.6 + random());
  let trips = 4000 + random() * 3000;
  for (const year of years) {
    recycled += random() * 3 - 1;
    loans *= 0.94 + random() * 0.1;
    trips *= 0.95 + random() * 0.1;
    const withheld = code === "M206" && year === 2021;
    lines.push(
      [code, name, level, parent, year, withheld ? "c" : recycled.toFixed(1), Math.round(loans), trips.toFixed(0)].join(",")
    );
  }
}
writeFileSync(new URL("figures.csv", import.meta.url), `${lines.join("\n")}\n`);
