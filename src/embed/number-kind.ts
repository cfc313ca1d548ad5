import {svg} from "../charts/element.js";
import {themePalette} from "../charts/palette.js";
import {sparkline} from "../charts/sparkline.js";
import {chartFont, textWidth} from "../charts/text.js";
import {unitWords} from "../components/indicator-view.js";
import {changeOverYear} from "../stats/change.js";
import {formatCell, formatChange, formatQuantity, formatValue} from "../stats/format.js";
import {hasValue} from "../stats/model.js";
import type {IndicatorParts, Parts} from "./kinds.js";

/** The latest value of one area, large, with its change over a year and the line that led there. */
const numberParts: IndicatorParts = (model): Parts => {
  const {indicator, chosen, series, breaks} = model;
  const [area] = chosen;
  const points = (area && series.get(area.area)?.points) ?? [];
  const latest = points.filter(hasValue).at(-1);
  const name = area?.name ?? "";
  const change = latest ? changeOverYear(points, latest.year, {breaks})?.value : undefined;
  const england = latest && series.get("england")?.points.find(({period}) => period === latest.period)?.value;
  const words = [
    change !== undefined && `${formatChange(change, indicator)} in a year`,
    england != null && area?.area !== "england" && `England ${formatValue(england, indicator)}`
  ].filter((text): text is string => typeof text === "string");
  const value = latest ? formatValue(latest.value, indicator) : "No figure";
  return {
    title: `${indicator.name}, ${name}${latest ? `, ${latest.period}` : ""}`,
    subtitle: unitWords(indicator),
    notes: latest ? [] : [`No figure of ${name} is published.`],
    draw({document, width}) {
      const size = Math.min(64, width / 5);
      const line = Math.max(0, width - textWidth(value, size, {bold: true}) - 24);
      const spark = sparkline(points, {document, width: Math.min(260, line), height: 64, palette: themePalette});
      spark.setAttribute("x", String(width - Math.min(260, line)));
      spark.setAttribute("y", "6");
      return svg(
        document,
        "svg",
        {
          viewBox: `0 0 ${width} 104`,
          width,
          height: 104,
          role: "img",
          "font-family": chartFont,
          fill: themePalette.ink,
          "aria-label": latest
            ? `${name}: ${formatQuantity(latest.value, indicator)} (${latest.period}). ${words.join(", ")}`
            : `${name}: no figure published`
        },
        [
          svg(document, "text", {x: 0, y: 64, "font-size": size, "font-weight": 700, fill: themePalette.focus[0]}, [
            value
          ]),
          line > 60 && spark,
          svg(document, "text", {x: 0, y: 94, "font-size": 14, fill: themePalette.muted}, [words.join(" · ")])
        ]
      );
    },
    walk: () => {},
    table: () => [["Period", name], ...points.map((point) => [point.period, formatCell(point, indicator)])]
  };
};

export default numberParts;
