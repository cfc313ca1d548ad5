// The bundler puts the values in, or the file to fetch them from.
/* global comparedLines */

/** The lines by name, a value for each year. */
export const lines = comparedLines.lines;
export const years = comparedLines.years;
/** The same values, a row each. */
export const rows = lines.flatMap(({name, values}) => values.map((value, i) => ({name, year: years[i], value})));
export const place = document.querySelector("#chart");
