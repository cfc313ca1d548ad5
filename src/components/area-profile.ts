/** What an area's profile says of all its indicators, and what its neighbours have, as pages and their build have them in files. */
export {mergedFigures, type NeighbourFigures, packNeighbours} from "../figures/neighbours-file.js";
export {packProfile, profileFigures} from "../figures/profile-file.js";
export {sinceChange} from "../figures/since-changes.js";
