import {areasPage} from "../loaders/pages/lists.js";
import {loadTables} from "../loaders/tables/index.js";

process.stdout.write(areasPage(await loadTables()));
