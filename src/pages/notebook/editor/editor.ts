import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  completionStatus
} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap, indentWithTab} from "@codemirror/commands";
import {type Diagnostic, setDiagnostics} from "@codemirror/lint";
import {EditorState, Prec, RangeSetBuilder} from "@codemirror/state";
import {Decoration, type DecorationSet, EditorView, keymap, ViewPlugin, type ViewUpdate} from "@codemirror/view";
import {gapSentence, gapsIn} from "../../../notebook/gaps.js";
import {styledPieces} from "../highlight.js";
import {type Completing, completionSource} from "./complete.js";

/** Where an error is, in the editor's own text. */
export interface Marked {
  /** From 1 on. */
  line: number;
  /** From 1 on; null where only the line is known. */
  column: number | null;
  message: string;
}

/** What an editor is for. */
export interface EditorOptions {
  text: string;
  /** Offset at which the cursor stands first. */
  at: number;
  /** Its name for those who listen: "SQL of trend". */
  label: string;
  completing: Completing;
  change: (text: string) => void;
  run: () => void;
  runOn: () => void;
  leave: () => void;
}

/** An editor that stands in a page. */
export interface SqlEditor {
  text: () => string;
  setText: (text: string) => void;
  mark: (marked: Marked | null) => void;
  /** Puts a text where the cursor is. */
  insert: (text: string) => void;
  focus: () => void;
  close: () => void;
}

/** Puts an editor into an element: highlighting, completion, brackets, undo of its own; Escape leaves it. */
export function openEditor(parent: HTMLElement, {text, at, label, completing, ...options}: EditorOptions): SqlEditor {
  let isSetting = false;
  let marked: Marked | null = null;
  /** Marks what failed, and what other editions of the engine take otherwise. */
  const lint = () => {
    const {state} = view;
    const hints = gapsIn(state.doc.toString()).map(({at: from, gap}) => hintOf(from, gapSentence(gap), state));
    view.dispatch(setDiagnostics(state, [...(marked ? [diagnosticOf(marked, state)] : []), ...hints]));
  };
  const done = (action: () => void) => () => {
    action();
    return true;
  };
  /** What is offered would stand over what the run tells. */
  const closing = (action: () => void) => (one: EditorView) => {
    closeCompletion(one);
    return done(action)();
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      selection: {anchor: Math.min(at, text.length)},
      extensions: [
        history(),
        closeBrackets(),
        autocompletion({override: [completionSource(completing)], icons: false, maxRenderedOptions: 80}),
        Prec.highest(
          keymap.of([
            {key: "Mod-Enter", run: closing(options.run)},
            {key: "Shift-Enter", run: closing(options.runOn)},
            {key: "Tab", run: acceptCompletion}
          ])
        ),
        keymap.of([...completionKeymap, ...closeBracketsKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
        Prec.low(
          keymap.of([{key: "Escape", run: (one) => completionStatus(one.state) === null && done(options.leave)()}])
        ),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          "aria-label": label,
          autocapitalize: "off",
          autocorrect: "off",
          spellcheck: "false"
        }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          if (!isSetting) options.change(update.state.doc.toString());
          // What was marked is no longer where it was; while a change is being made no other can be.
          marked = null;
          requestAnimationFrame(lint);
        }),
        colours
      ]
    })
  });
  return {
    text: () => view.state.doc.toString(),
    setText(next) {
      if (next === view.state.doc.toString()) return;
      isSetting = true;
      view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: next}});
      isSetting = false;
    },
    mark(next) {
      marked = next;
      lint();
    },
    insert(words) {
      view.dispatch(view.state.replaceSelection(words));
      view.focus();
    },
    focus: () => view.focus(),
    close: () => view.destroy()
  };
}

function diagnosticOf({line, column, message}: Marked, {doc}: EditorState): Diagnostic {
  const {from, to, text} = doc.line(Math.min(Math.max(1, line), doc.lines));
  const start = column === null ? from : Math.min(from + column - 1, to);
  const word = /^[\w$]+/.exec(text.slice(start - from))?.[0].length ?? 1;
  const end = column === null ? to : Math.min(Math.max(start + word, start + 1), doc.length);
  return {from: Math.min(start, end), to: end, severity: "error", message};
}

function hintOf(from: number, message: string, {doc}: EditorState): Diagnostic {
  const word = /^[\w$]+/.exec(doc.sliceString(from, from + 80))?.[0].length ?? 1;
  return {from, to: Math.min(from + word, doc.length), severity: "warning", message};
}

/** The colours of SQL, from the same lexer as everywhere on the page. */
const colours = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorated(view.state);
    }
    update({docChanged, state}: ViewUpdate) {
      if (docChanged) this.decorations = decorated(state);
    }
  },
  {decorations: ({decorations}) => decorations}
);

function decorated({doc}: EditorState): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const {start, end, class: name} of styledPieces(doc.toString()) ?? [])
    builder.add(start, end, Decoration.mark({class: name}));
  return builder.finish();
}
