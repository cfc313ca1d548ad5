import {indicatorsPage} from "../loaders/pages/lists.js";
import {loadTables} from "../loaders/tables/index.js";

process.stdout.write(indicatorsPage(await loadTables()));
