import {colourPlace, focusColour, themePalette} from "../charts/palette.js";
import {drawTileMap} from "../charts/tile-map.js";
import {layoutTileMap} from "../charts/tile-map-layout.js";
import type {TileMapLayout} from "../charts/tile-map-types.js";
import {tilePlaces} from "../charts/tile-places.js";
import {formatCell, formatValue} from "../domain/format.js";
import {sourceWords, unitWords} from "../domain/indicator-words.js";
import {isCount} from "../domain/leads.js";
import {areasWord, areaTitle, areaWord, nationName, tilesWords} from "../domain/site.js";
import {type Area, missingWords, type Status} from "../domain/tables.js";
import {quartiles, type Standing} from "../stats/summary.js";
import {codesOf, figureColumns} from "./chart-csv.js";
import {exhibit, type Size} from "./exhibit.js";
import {regionWords} from "./held.js";
import type {IndicatorModel} from "./indicator-model.js";
import {englandIn} from "./ranking.js";
import {wholeRanking} from "./ranking-model.js";
import {placeWords} from "./ranking-words.js";
import {type Classes, classesOf} from "./tile-classes.js";

/** An authority on the map. */
interface Tile {
  area: Area;
  /** Its value; null where it has none. */
  value: number | null;
  status: Status;
  standing: Standing | null;
}

/** A year of an indicator on the map of England. */
interface TileModel {
  of: IndicatorModel;
  tiles: readonly Tile[];
  classes: Classes;
}

/** A square tile for every authority of today, coloured by its value, its quarter or its difference from England. */
export const tiles = exhibit<"indicator", TileModel, TileMapLayout>({
  name: "tiles",
  label: `Tile map of ${nationName}`,
  about: "indicator",
  embeds: true,
  params: ["areas", "year", "colour"],
  needs: ["indicator", "every"],
  tells: true,
  prepare(of) {
    if (wholeRanking(of).length === 0)
      return {reason: `the source publishes no figures for individual ${areasWord}, so there is no map of them`};
    const places = tilePlaces();
    if (!of.authorities.some(({area}) => places.has(area)))
      return {reason: `where these ${areasWord} lie is not known, so there is no map of them`};
    return {of, tiles: tilesOf(of), classes: classesOf(of)};
  },
  say(model) {
    const {of} = model;
    return {
      title: `${of.indicator.name}, map of ${areasWord}, ${of.ranked?.period ?? ""}`,
      subtitle: unitWords(of.indicator),
      finding: findingOf(model),
      notes: notesOf(model),
      source: sourceWords(of.indicator),
      sentence: `${of.indicator.name}, ${of.ranked?.period ?? ""}: ${findingOf(model)}`
    };
  },
  describe: (model) =>
    `${model.of.indicator.name}, ${model.of.ranked?.period ?? ""}: a map of ${model.tiles.length} tiles, one for each ${areaWord}. ${findingOf(model)}`,
  layout: layOut,
  draw: (layout, {palette = themePalette, document, description}) =>
    drawTileMap(layout, {document, palette, description}),
  table: ({of, tiles: all, classes}) => [
    [areaTitle, "Value", "Colour"],
    ...all.map(({area, value, status}) => [
      area.name,
      value === null ? missingWords[status as keyof typeof missingWords] : formatValue(value, of.indicator),
      value === null ? "hatched" : (classes.classOf(value)?.text ?? "")
    ])
  ],
  stops: ({tiles: placed, height}, {of, tiles: all}) => {
    const byKey = new Map(all.map((one) => [one.area.area, one]));
    const slugs = of.chosen.map(({area}) => area);
    // In the order of reading: from north to south, each row from west to east.
    const sorted = [...placed].sort((a, b) => a.y - b.y || a.x - b.x);
    return {
      stops: sorted.flatMap(({key, x, y, width}) => {
        const tile = byKey.get(key);
        if (!tile) return [];
        const chosen = colourPlace(key, slugs);
        const at = {x: x + width / 2, y: y + width / 2};
        const label = tile.value === null ? "No figure" : placeWords(tile, of);
        const value =
          tile.value === null
            ? missingWords[tile.status as keyof typeof missingWords]
            : formatValue(tile.value, of.indicator);
        const colour = chosen < 0 ? themePalette.axis : focusColour(themePalette, chosen);
        return [
          {
            key,
            ...at,
            heading: tile.area.name,
            rows: [{label, value, colour}],
            marks: [{...at, colour: themePalette.ink}]
          }
        ];
      }),
      top: 0,
      bottom: height,
      rule: false,
      grid: true
    };
  },
  rows: ({of, tiles: all, classes}) => [
    [...figureColumns, "status", "colour", "column", "row", "source", "released"],
    ...all.map(({area, value, status}) => {
      const {column = null, row = null} = tilePlaces().get(area.area) ?? {};
      const {indicator, name, unit, source, last_release} = of.indicator;
      const shown = [
        of.ranked?.period ?? null,
        of.ranked?.year ?? null,
        value,
        formatCell({value, status}, of.indicator),
        status
      ];
      const colour = value === null ? null : (classes.classOf(value)?.text ?? null);
      return [indicator, name, unit, area.name, ...codesOf(area), ...shown, colour, column, row, source, last_release];
    })
  ],
  fileName: ({of}) => `${of.indicator.indicator}-tiles-${of.ranked?.year ?? ""}`,
  year: ({of}) => of.ranked?.year ?? null
});

function tilesOf(of: IndicatorModel): Tile[] {
  const standing = new Map(wholeRanking(of).map((row) => [row.key, row.standing]));
  return of.authorities.map((area) => {
    const point = of.series.get(area.area)?.points.find(({period}) => period === of.ranked?.period);
    const value = point?.value ?? null;
    const status = point && (value !== null || point.status in missingWords) ? point.status : "missing";
    return {area, value, status, standing: standing.get(area.area) ?? null};
  });
}

/** From where to where values run, the region that stands out, and the chosen areas against England. */
function findingOf({of, tiles: all}: TileModel): string {
  const {indicator, chosen} = of;
  const value = (one: number) => formatValue(one, indicator);
  const known = all.flatMap((one) => (one.value === null ? [] : [{...one, value: one.value}]));
  const sorted = [...known].sort((a, b) => a.value - b.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  const range =
    lowest && highest
      ? `Values run from ${value(lowest.value)} (${lowest.area.name}) to ${value(highest.value)} (${highest.area.name})`
      : "";
  const england = englandIn(of);
  const places = chosen.flatMap(({area, name}) => {
    const one = known.find((tile) => tile.area.area === area);
    if (!one) return [];
    const against =
      england === null
        ? ""
        : one.value === england
          ? `, as ${nationName}`
          : `, ${one.value > england ? "above" : "below"} ${nationName}’s ${value(england)}`;
    return [`${name} has ${value(one.value)}${against}`];
  });
  return `${[range, ...regionFinding(of, known), ...places].join("; ")}.`;
}

/** The region with the largest share of its authorities in the quarter with the highest values, where that is most of them. */
function regionFinding(of: IndicatorModel, known: ReadonlyArray<Tile & {value: number}>): string[] {
  const cuts = isCount(of.indicator) ? null : quartiles(known.map((one) => one.value));
  if (!cuts) return [];
  const regions = [...new Set(known.map(({area}) => wholeRegion(area)))].map((slug) => {
    const own = known.filter(({area}) => wholeRegion(area) === slug);
    return {slug, of: own.length, high: own.filter((one) => one.value > cuts.upper).length};
  });
  const [first] = regions.sort((a, b) => b.high / b.of - a.high / a.of);
  const region = first && of.byArea.get(first.slug);
  return first && region && first.high > first.of / 2
    ? [`${first.high} of the ${first.of} ${areasWord} in ${regionWords(region)} are in the highest quarter`]
    : [];
}

function notesOf({of, tiles: all, classes}: TileModel): string[] {
  const missing = all.filter(({value}) => value === null);
  const suppressed = missing.filter(({status}) => status === "suppressed").length;
  const {better} = of.indicator;
  return [
    tilesWords,
    ...(classes.instead ? [classes.instead] : []),
    ...(isCount(of.indicator) ? ["Counts grow with the size of an area."] : []),
    ...(better && !isCount(of.indicator) ? [`A ${better} value is better.`] : []),
    ...(missing.length > 0
      ? [
          `Hatched: ${missing.length} ${missing.length === 1 ? `${areaWord} has` : `${areasWord} have`} no figure for ${of.ranked?.period ?? ""}${suppressed > 0 ? `, ${suppressed} of them because small numbers are suppressed` : ""}.`
        ]
      : []),
    ...(classes.by === "difference"
      ? [`The colours say how far a figure lies from ${nationName}’s, not whether that is more than chance.`]
      : [])
  ];
}

function layOut({of, tiles: all, classes}: TileModel, {width}: Size): TileMapLayout {
  const {indicator, chosen} = of;
  const england = englandIn(of);
  const slugs = chosen.map(({area}) => area);
  const regions = [...new Set(all.map(({area}) => wholeRegion(area)))];
  const words = (one: Tile) =>
    one.value === null ? missingWords[one.status as keyof typeof missingWords] : formatValue(one.value, indicator);
  return layoutTileMap(
    all.map(({area, value}) => ({
      key: area.area,
      region: wholeRegion(area),
      tone: value === null ? null : (classes.classOf(value)?.key ?? null)
    })),
    {
      width,
      classes: classes.classes,
      regions: new Map(regions.map((slug) => [slug, of.byArea.get(slug)?.name ?? ""])),
      chosen: all
        .filter(({area}) => slugs.includes(area.area))
        .map((one) => ({
          key: one.area.area,
          text: `${one.area.name} ${words(one)}`,
          chosen: colourPlace(one.area.area, slugs)
        }))
        .sort((a, b) => a.chosen - b.chosen),
      heading: classes.heading,
      remarks: england === null ? [] : [`${nationName} ${formatValue(england, indicator)}`],
      missing: "No figure"
    }
  );
}

/** The region of an authority, London whole. */
function wholeRegion({region}: Area): string {
  return region === "inner-london" || region === "outer-london" ? "london" : (region ?? "");
}
