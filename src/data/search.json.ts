import {loadSearchRecords} from "../../loaders/pages/search-records.js";

process.stdout.write(JSON.stringify(await loadSearchRecords()));
