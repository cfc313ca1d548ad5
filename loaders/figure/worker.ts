import {drawImages} from "./draw-images.js";

const [dist = "", cache = "", share = "", of = ""] = process.argv.slice(2);
await drawImages({dist, cache, share: Number(share), of: Number(of)});
