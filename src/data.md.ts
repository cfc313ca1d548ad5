import {dataPage} from "../loaders/publish/data-page.js";
import {loadTables} from "../loaders/tables/index.js";

process.stdout.write(await dataPage(await loadTables()));
