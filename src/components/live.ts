import type {Child} from "../dom/element.js";
import {urlState} from "../state/history.js";
import {tellAddressProblems} from "./address-problems.js";
import {afterPaint, partOf} from "./page-engine.js";
import {redraw} from "./redraw.js";

/** What a page's URL says: its state, and in words what of it was not understood. */
export interface Address<State> {
  state: State;
  problems: readonly string[];
}

/** How a part is drawn. */
export interface Drawn {
  /** Pixels that there are. */
  width: number;
  isPaper: boolean;
}

/** A part of a page: drawn when one of its keys is another than that of what it shows. */
export interface Part<Model> {
  /** Its `data-part`. */
  name: string;
  /** What it depends on that is drawn at once; of a part without one, nothing is. */
  key?: (model: Model) => unknown;
  /** What it depends on that waits until what is drawn at once has been painted. */
  late?: (model: Model) => unknown;
  /** The late key of what the page was built with. */
  built?: unknown;
  /** True where it is drawn for the width there is: with none it waits, with another it is drawn anew. */
  isWide?: boolean;
  /** What it shows; asked for, where that needs more answers. */
  view: (model: Model, drawn: Drawn) => readonly Child[] | Promise<readonly Child[]>;
  /** Brings to life what was drawn. */
  after?: (model: Model, drawn: Drawn) => void;
  /** What scrolls sideways in it, as a selector. */
  scrolls?: string;
}

/** A page as it says itself what it is; `Ground` is what it has to know before it can show anything. */
export interface LivePage<State, Ground, Model> {
  parse: (search: string) => Address<State>;
  format: (state: State) => string;
  /** The state to begin with, where the address leaves it open. */
  first?: (state: State) => State;
  /** The address without what is none of the page's choices. */
  settle?: (address: Address<State>, ground: Ground) => Address<State>;
  /** What the parts show of a state: answers of the questions that it takes, and what is worked out from them. */
  needs: (state: State, ground: Ground) => Promise<Model> | Model;
  /** Sets the page's controls, before its parts are drawn. */
  update?: (model: Model, state: State, ground: Ground) => void;
  parts: readonly Part<Model>[];
  /** Does what is left when the parts are drawn that are drawn at once. */
  drawn?: (model: Model, state: State) => void;
  /** What of the address cannot be shown, in words. */
  problems?: (model: Model, state: State) => readonly string[];
  /** Does work, and tells the reader of trouble with it. */
  attempt: (work: () => Promise<void>) => Promise<void>;
  /** Resolves when what was drawn has been painted. */
  painted?: () => Promise<void>;
}

/** A page that has been made live. */
export interface Live<State, Ground, Model> {
  state: () => State;
  /** What is shown; null before anything is. */
  model: () => Model | null;
  /** Shows what there is to show, now and at every choice from now on. */
  begin: (ground: Ground) => Promise<void>;
  /** Takes a reader's choice into the URL and shows it. */
  choose: (next: State, how?: "push" | "replace") => Promise<void>;
  /** Draws those parts anew whose keys are others than they were, though no choice has changed. */
  refresh: () => void;
  /** Draws the parts that are drawn for a width, for this one. */
  resize: (width: number, isPaper?: boolean) => void;
}

/**
 * Makes a page live: its state in the URL, its answers asked for and dropped where a later choice has overtaken them, and only those
 * parts drawn anew that depend on what has changed. `page` holds an element for each part, and one for messages.
 */
export function live<State, Ground, Model>(
  page: HTMLElement,
  {
    parse,
    format,
    first,
    settle,
    needs,
    update,
    parts,
    drawn,
    problems,
    attempt,
    painted = afterPaint
  }: LivePage<State, Ground, Model>
): Live<State, Ground, Model> {
  const url = urlState<Address<State>>({parse, format: ({state}) => format(state)});
  let address = url.read();
  let ground: {known: Ground} | null = null;
  let model: Model | null = null;
  let on: Drawn = {width: 0, isPaper: false};
  let turn = 0;
  const shown = new Map<string, {key: string; late: string}>();

  const begun = first?.(address.state) ?? address.state;
  if (begun !== address.state) {
    address = {...address, state: begun};
    url.replace(address);
  }
  for (const {name, built} of parts)
    if (built !== undefined && partOf(page, name).childElementCount > 0)
      shown.set(name, {key: "", late: JSON.stringify(built)});

  const keysOf = ({key, late, isWide}: Part<Model>, current: Model) => ({
    key: key ? JSON.stringify([key(current), isWide && on]) : "",
    late: late ? JSON.stringify(late(current)) : ""
  });
  const put = (part: Part<Model>, current: Model, isOvertaken: () => boolean): Promise<void> | undefined => {
    const keys = keysOf(part, current);
    const fill = (children: readonly Child[]) => {
      redraw(partOf(page, part.name), children, {scrolls: part.scrolls});
      shown.set(part.name, keys);
      part.after?.(current, on);
    };
    const children = part.view(current, on);
    if (!(children instanceof Promise)) return void fill(children);
    return children.then((found) => {
      if (!isOvertaken()) fill(found);
    });
  };
  const isDue = (part: Part<Model>) => !part.isWide || on.width > 0;
  /** Draws at once what is due at once; resolves when what had to be asked for is there, too. */
  const drawNow = async (current: Model, isOvertaken: () => boolean) => {
    const due = parts.filter(
      (part) => part.key && isDue(part) && shown.get(part.name)?.key !== keysOf(part, current).key
    );
    await Promise.all(due.map((part) => put(part, current, isOvertaken)));
  };
  const drawLate = async (current: Model, isOvertaken: () => boolean) => {
    const due = () =>
      parts.filter((part) => part.late && isDue(part) && shown.get(part.name)?.late !== keysOf(part, current).late);
    if (due().length === 0) return;
    await painted();
    if (isOvertaken()) return;
    await Promise.all(due().map((part) => put(part, current, isOvertaken)));
  };
  const show = async () => {
    if (!ground) return;
    const {known} = ground;
    const own = ++turn;
    const isOvertaken = () => own !== turn;
    try {
      if (settle) address = settle(address, known);
      const {state, problems: unread} = address;
      const found = await needs(state, known);
      if (isOvertaken()) return;
      model = found;
      update?.(found, state, known);
      const drawing = drawNow(found, isOvertaken);
      drawn?.(found, state);
      tellAddressProblems([...unread, ...(problems?.(found, state) ?? [])], partOf(page, "message"));
      await drawing;
      if (!isOvertaken()) await drawLate(found, isOvertaken);
    } catch (error) {
      // What nobody asks for any more is nobody's trouble.
      if (isOvertaken()) console.info("overtaken:", error);
      else throw error;
    }
  };

  url.listen((next) => {
    address = next;
    void attempt(show);
  });
  return {
    state: () => address.state,
    model: () => model,
    begin(known) {
      ground = {known};
      return show();
    },
    choose(state, how = "push") {
      address = {state, problems: []};
      url[how](address);
      return attempt(show);
    },
    refresh() {
      const current = model;
      if (current === null) return;
      const isOvertaken = () => current !== model;
      void attempt(async () => {
        await drawNow(current, isOvertaken);
        await drawLate(current, isOvertaken);
      });
    },
    resize(width, isPaper = false) {
      on = {width, isPaper};
      const current = model;
      if (current !== null) void attempt(() => drawNow(current, () => false));
    }
  };
}
