import {indicatorsPage} from "../loaders/pages/indicators-list.js";
import {loadTables} from "../loaders/tables/index.js";

process.stdout.write(indicatorsPage(await loadTables()));
