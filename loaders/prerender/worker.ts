import {drawPages} from "./draw-pages.js";

const [dist = "", share = "", of = ""] = process.argv.slice(2);
await drawPages({dist, share: Number(share), of: Number(of)});
