import {searchRecords} from "../../loaders/pages/search-records.js";
import {loadTables} from "../../loaders/tables/index.js";

process.stdout.write(JSON.stringify(searchRecords(await loadTables())));
