import {newNotebook} from "../../../src/pages/notebook/book.js";
import {staticCells} from "../../../src/pages/notebook/static-cells.js";
import {notebookView} from "../../../src/pages/notebook/view.js";
import type {Draw} from "../work.js";

/** The page on which a reader begins a notebook. */
export const draw: Draw = ({document, notebooks}) => {
  const root = "./";
  const options = {document, root, resultOf: () => null, chartOf: () => null, chosen: () => ""} as const;
  return notebookView(
    {
      title: "Notebook",
      lede: "Ask a question of your own of every table of the site, in SQL; chart the answer, and share it as a link or a file.",
      example: null,
      cells: staticCells(newNotebook().cells, options),
      examples: notebooks
    },
    {document, root}
  );
};
