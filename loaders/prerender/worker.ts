import {drawPages} from "./draw-pages.js";

const [dist = "", edition = "null", share = "", of = ""] = process.argv.slice(2);
await drawPages({dist, edition: JSON.parse(edition), share: Number(share), of: Number(of)});
