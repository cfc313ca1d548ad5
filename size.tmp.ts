import {brotliCompressSync, constants} from "node:zlib";
import * as m from "./loaders/embed/script.js";
const z=(t:string)=>brotliCompressSync(Buffer.from(t),{params:{[constants.BROTLI_PARAM_QUALITY]:11,[constants.BROTLI_PARAM_LGWIN]:24}}).length;
const s = await (m as any).embedScript({root: process.cwd(), areas: [], key: "x"});
console.log("embed", s.length, z(s));
