import type {Area} from "../stats/model.js";
import {unpackAreas} from "./areas.js";
import {defineChart} from "./element.js";

// What the build puts in: the areas there are, the key of their list, and the stylesheet.
declare const sightlineAreas: string;
declare const sightlineKey: string;
declare const sightlineStyle: string;

let areas: Area[] | undefined;
const script = document.currentScript as HTMLScriptElement | null;
defineChart({
  base: new URL("./", script?.src || location.href).href,
  areas: () => {
    areas ??= unpackAreas(sightlineAreas);
    return areas;
  },
  key: sightlineKey,
  style: sightlineStyle
});
