/** What statistics say of an area's figures, as its page and its build have them in a file. */
export {comparedFigures, packCompared} from "../figures/compared-file.js";
