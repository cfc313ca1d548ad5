// Writes figures.csv, neighbours.csv and places.csv: a made-up nation of twelve districts. The numbers come from a generator with a fixed seed and mean nothing.
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

/** What is counted in each district and year: residents, those of whom it is known whether they recycle, and so on. */
const counted = districts.map(([code, name, region], i) => {
  let residents = Math.round(18000 + random() * 60000);
  let share = 0.3 + random() * 0.25;
  let loans = 1.1 * (0.6 + random());
  let trips = 0.4 + random() * 0.3;
  const own = years.map(() => {
    residents = Math.round(residents * (0.995 + random() * 0.015));
    // One district changes steadily and one at once; what the others do is chance.
    share += i === 2 ? 0.022 : (random() - 0.5) * 0.006;
    loans *= 0.94 + random() * 0.1;
    trips *= 0.95 + random() * 0.1;
    const asked = Math.round(residents * (0.03 + random() * 0.01));
    return {
      asked,
      recycling: Math.round(asked * share),
      loans: Math.round(residents * loans),
      trips: Math.round(residents * trips),
      residents
    };
  });
  const last = own.at(-1);
  if (i === 7) last.recycling = Math.round(last.asked * (share - 0.12));
  return {code, name, level: "area", parent: region, own};
});

/** The sum of districts, year by year. */
function sumOf(some) {
  return years.map((_, year) =>
    Object.fromEntries(
      Object.keys(some[0].own[0]).map((key) => [key, some.reduce((sum, {own}) => sum + own[year][key], 0)])
    )
  );
}

const areas = [
  {code: "M", name: "Merrow", level: "nation", parent: "", own: sumOf(counted)},
  ...Object.entries(regions).map(([code, name]) => ({
    code,
    name,
    level: "region",
    parent: "M",
    own: sumOf(counted.filter(({parent}) => parent === code))
  })),
  ...counted
];
const lines = [
  "code,name,level,parent,year,recycled_percent,recycled_numerator,recycled_denominator,library_loans,bus_trips_per_10000,bus_trips,residents"
];
for (const {code, name, level, parent, own} of areas)
  own.forEach(({asked, recycling, loans, trips, residents}, i) => {
    const isWithheld = code === "M206" && years[i] === 2021;
    const shares = isWithheld ? ["c", "c"] : [((100 * recycling) / asked).toFixed(1), recycling];
    const rate = ((10000 * trips) / residents).toFixed(0);
    lines.push([code, name, level, parent, years[i], ...shares, asked, loans, rate, trips, residents].join(","));
  });
writeFileSync(new URL("figures.csv", import.meta.url), `${lines.join("\n")}\n`);

/** How many districts that are most alike each has. */
const alike = 5;
const size = ({own}) => own.at(-1).residents;
const neighbours = counted.flatMap((district) =>
  counted
    .filter((other) => other !== district)
    .sort((a, b) => Math.abs(size(a) - size(district)) - Math.abs(size(b) - size(district)))
    .slice(0, alike)
    .map(({code}, i) => [district.code, code, i + 1].join(","))
);
writeFileSync(new URL("neighbours.csv", import.meta.url), `${["area,neighbour,rank", ...neighbours].join("\n")}\n`);

/** Where the middle of each district lies, in made-up kilometres: Northmarch north of a river, Southwold Vale south of it. */
const places = counted.map(({code, parent}, i) => {
  const column = (i % 6) % 3;
  const row = (parent === "M10" ? 0 : 2) + Math.floor((i % 6) / 3);
  return [code, Math.round(100 + 40 * column + 16 * random()), Math.round(300 - 35 * row - 12 * random())].join(",");
});
writeFileSync(new URL("places.csv", import.meta.url), `${["area,x,y", ...places].join("\n")}\n`);
