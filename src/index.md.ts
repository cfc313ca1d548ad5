import {frontPage} from "../loaders/pages/front.js";
import {loadTables} from "../loaders/tables/index.js";

process.stdout.write(frontPage(await loadTables()));
