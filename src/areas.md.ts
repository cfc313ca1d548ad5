import {areasPage} from "../loaders/pages/areas-list.js";
import {loadTables} from "../loaders/tables/index.js";

process.stdout.write(areasPage(await loadTables()));
