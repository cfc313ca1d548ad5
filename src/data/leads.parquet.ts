import {loadTables, tableParquet} from "../../loaders/tables/index.js";
import {leadObservations} from "../../loaders/tables/leads.js";

const tables = await loadTables();
process.stdout.write(await tableParquet("observations", {...tables, observations: leadObservations(tables)}));
