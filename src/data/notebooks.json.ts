import {workedNotebooks} from "../../loaders/pages/worked-notebooks.js";

process.stdout.write(JSON.stringify(await workedNotebooks()));
