import {warringtonStory} from "../../loaders/pages/story.js";
import {loadTables} from "../../loaders/tables/index.js";

process.stdout.write(warringtonStory(await loadTables()));
