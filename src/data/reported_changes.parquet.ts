import {printDerived} from "../../loaders/comparison/print.js";

await printDerived("reported_changes");
