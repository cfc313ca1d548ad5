import {unpackAreas} from "./areas.js";
import {defineChart} from "./element.js";

// What the build puts in: the areas there are, the key of their list, and the stylesheet.
declare const sightlineAreas: string;
declare const sightlineKey: string;
declare const sightlineStyle: string;

const script = document.currentScript as HTMLScriptElement | null;
defineChart({
  base: new URL("./", script?.src || location.href).href,
  areas: unpackAreas(sightlineAreas),
  key: sightlineKey,
  style: sightlineStyle
});
