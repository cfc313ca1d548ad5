import {readDocument} from "../read-document.js";
import {serve} from "./serve.js";

serve(readDocument);
