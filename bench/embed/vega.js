import embed from "vega-embed";
import {place, rows} from "./lines.js";

embed(
  place,
  {
    width: place.clientWidth - 140,
    height: 240,
    data: {values: rows},
    mark: {type: "line", tooltip: true},
    encoding: {
      x: {field: "year", type: "ordinal"},
      y: {field: "value", type: "quantitative"},
      color: {field: "name", type: "nominal"}
    }
  },
  {actions: false}
);
