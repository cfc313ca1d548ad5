import {printTable} from "../../loaders/tables/index.js";

await printTable("improvements");
