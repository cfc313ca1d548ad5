/** What an area's profile says of all its indicators, as its page and its build have it in a file. */
export {packProfile, profileFigures} from "../figures/profile-file.js";
