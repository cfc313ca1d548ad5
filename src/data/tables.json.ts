import {tableWords} from "../../loaders/pages/table-words.js";

process.stdout.write(JSON.stringify(tableWords()));
