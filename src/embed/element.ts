import type {TrendLayout} from "../charts/trend-types.js";
import {markup} from "../dom/element.js";
import type {Href} from "../domain/href.js";
import {siteTitle} from "../domain/site.js";
import type {Paper, Size} from "../exhibits/exhibit.js";
import {type EmbedRequest, parseRequest, RequestError, requestNames} from "../state/request.js";
import {type Context, type Drawing, drawingOf} from "./kinds.js";
import {heightOf, typeWidthOf} from "./measures.js";
import {isNear, nearby, ownTask, whenIdle} from "./moments.js";
import {tableOf} from "./table.js";
import {walkLater} from "./walk-later.js";

/** What the build puts into the script, and what the script learns where it runs. */
export interface EmbedSettings extends Omit<Context, "scripts"> {
  /** Address of the site, with a slash at its end; null where the script cannot tell. */
  base: Href | null;
  /** The stylesheet of the chart. */
  style: string;
}

/** What no author puts inside a chart, but an article has after one whose tag is not closed. */
const swallowed = "h1,h2,h3,script,iframe,sightline-chart";

/** Defines `<sightline-chart>`, unless the page has it already, from this or another version of the script. */
export function defineChart({base, style, ...known}: EmbedSettings): void {
  const {html} = markup(document);
  // A browser without custom elements shows what stands inside them.
  if (!globalThis.customElements || customElements.get("sightline-chart")) return;
  let sheet: CSSStyleSheet | undefined;
  const sharedSheet = () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
    }
    return sheet;
  };

  customElements.define(
    "sightline-chart",
    class extends HTMLElement {
      static readonly observedAttributes = requestNames;
      readonly #view = html("div", {class: "root", hidden: true});
      readonly #fallback = html("slot");
      #near: IntersectionObserver | undefined;
      #resized: ResizeObserver | undefined;
      #shown: {request: EmbedRequest; drawing: Drawing} | null = null;
      #site = base;
      #turn = 0;
      #width = 0;
      #started = false;
      #asTable = false;
      /** Whether the tag was not closed, so that what stands inside is more than what stands in for the chart. */
      #isOpen = false;

      constructor() {
        super();
        // From here on only what stands in the slot is seen: it is there before anything can go wrong.
        this.attachShadow({mode: "open"}).append(sizer(), this.#view, this.#fallback);
        try {
          this.#dress();
        } catch {
          // Without its stylesheet the chart is not drawn either.
        }
        this.#view.addEventListener("keydown", (event) => {
          if (event.key !== "t" || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          this.#toggleTable();
        });
      }

      connectedCallback(): void {
        addEventListener("beforeprint", this.#start);
        if (this.#started) this.#watch();
        // Inside a frame of another host nobody can tell how near the screen is: there the frame decides.
        else if (parent !== window || !globalThis.IntersectionObserver) this.#start();
        // What is near already is drawn into the next frame; an observer would tell of it a frame later.
        else
          requestAnimationFrame(() => {
            if (!this.isConnected || this.#started) return;
            if (isNear(this)) return this.#start();
            this.#near ??= new IntersectionObserver(
              (entries) => entries.some(({isIntersecting}) => isIntersecting) && this.#start(),
              {rootMargin: `${nearby}px`}
            );
            this.#near.observe(this);
            // Who prints without having scrolled wants it drawn: the rest comes once the page has nothing else to do.
            whenIdle(this.#start);
          });
      }

      disconnectedCallback(): void {
        this.#near?.disconnect();
        this.#resized?.disconnect();
        removeEventListener("beforeprint", this.#start);
      }

      #dress(): void {
        if (this.shadowRoot) this.shadowRoot.adoptedStyleSheets = [sharedSheet()];
      }

      /** Draws anew at another width; where nobody tells of one, the chart keeps its first and is scaled. */
      #watch(): void {
        this.#resized ??= globalThis.ResizeObserver && new ResizeObserver(() => this.#retry());
        this.#resized?.observe(this);
      }

      attributeChangedCallback(): void {
        if (this.#started) void this.#load();
      }

      readonly #start = () => {
        if (this.#started || !this.isConnected) return;
        this.#started = true;
        this.#near?.disconnect();
        void this.#load();
      };

      async #load(): Promise<void> {
        const turn = ++this.#turn;
        try {
          const request = parseRequest((name) => this.getAttribute(name), known.kinds);
          this.#dress();
          if (request.problems.length > 0) throw new RequestError(request.problems.join("; "));
          this.#site = addressOf(this.getAttribute("site")) ?? base;
          const drawing = await drawingOf(request, {...known, base: this.#site, scripts: base});
          await ownTask();
          if (turn !== this.#turn) return;
          this.#shown = {request, drawing};
          this.#isOpen = this.querySelector(swallowed) !== null;
          if (this.#isOpen) console.warn("sightline-chart: close it by </sightline-chart>");
          // What stood here until now says how high the chart may be: nothing below it moves.
          const height = this.#view.hidden && !this.#isOpen ? heightOf(this) : 0;
          this.#view.style.minHeight = height > 0 ? `${height}px` : "";
          this.#width = 0;
          this.#redraw(height);
          this.#watch();
        } catch (error) {
          if (turn === this.#turn) this.#fail(error);
        }
      }

      #retry(height = 0, wait?: number): void {
        try {
          this.#redraw(height, wait);
        } catch (error) {
          this.#fail(error);
        }
      }

      /** Draws at the width there is, after `wait` milliseconds where there is none yet; `height` in pixels is filled where it is known. */
      #redraw(height = 0, wait = 50): void {
        if (!this.#shown) return;
        this.#view.lang = "en-GB";
        this.#view.hidden = false;
        this.#fallback.hidden = !this.#isOpen;
        const width = Math.floor(this.#view.clientWidth);
        if (width < 1) {
          this.#view.hidden = true;
          this.#fallback.hidden = false;
          // A frame in a process of its own learns its width after its page has begun; below the screen no observer tells.
          if (parent !== window) setTimeout(() => this.#retry(height, 2 * wait), wait);
          return;
        }
        if (width === this.#width) return;
        this.#width = width;
        const {request, drawing} = this.#shown;
        const {plot, frame} = this.#fill(request, drawing);
        // What stands around the chart is there: what it leaves of a known height is the chart's.
        const free = height > 0 && drawing.fills ? height - heightOf(this.#view.firstElementChild) : 0;
        const place: Paper & Size = {
          document,
          base: this.#site ?? undefined,
          width,
          ...(free > 180 && free < 700 && {height: Math.floor(free)}),
          typeWidth: typeWidthOf(this.#view.querySelector("h2"))
        };
        plot.append(drawing.draw(place));
        // In a frame a report would open in the chart's place.
        for (const link of plot.querySelectorAll("a")) link.setAttribute("target", "_top");
        walkLater(plot, base, ({trendWalk}) =>
          drawing.walk ? drawing.walk(place) : trendWalk(drawing.layout(place) as TrendLayout)
        );
        if (this.#asTable) {
          frame.append(tableOf(drawing.table()));
          plot.hidden = true;
          frame.hidden = false;
        }
        this.#settled();
      }

      /** Tells a frame that the chart has another height: below the screen no observer does. */
      #settled(): void {
        this.dispatchEvent(new Event("sightline-settled"));
      }

      /** Writes all but the chart and its table. */
      #fill({title, note}: EmbedRequest, drawing: Drawing): {plot: HTMLElement; frame: HTMLElement} {
        const heading = title ?? drawing.title;
        const plot = html("div", {class: "plot"});
        const frame = html("div", {
          class: "frame",
          hidden: true,
          tabindex: 0,
          role: "region",
          "aria-label": `${heading}: values`
        });
        const toggle = html("button", {type: "button", "aria-keyshortcuts": "t"}, [this.#toggleWords()]);
        toggle.addEventListener("click", () => this.#toggleTable());
        const notes = [...(note ? [note] : []), ...drawing.notes];
        this.#view.replaceChildren(
          html("div", {class: "drawn", role: "figure", "aria-label": heading}, [
            html("h2", {}, [heading]),
            html("p", {class: "subtitle"}, [drawing.subtitle]),
            plot,
            frame,
            html(
              "div",
              {class: "notes"},
              notes.map((words) => html("p", {}, [words]))
            ),
            html("footer", {}, [
              html("span", {}, [`Source: ${drawing.source}. ${drawing.standing}.`]),
              this.#site &&
                html("a", {href: `${this.#site}${drawing.live}`, target: "_top"}, [`Explore in ${siteTitle}`]),
              toggle
            ])
          ])
        );
        return {plot, frame};
      }

      #toggleWords(): string {
        return this.#asTable ? "Show the chart" : "Show the table";
      }

      #toggleTable(): void {
        this.#asTable = !this.#asTable;
        const plot = this.#view.querySelector<HTMLElement>(".plot");
        const frame = this.#view.querySelector<HTMLElement>(".frame");
        const button = this.#view.querySelector("button");
        if (!this.#shown || !plot || !frame || !button) return;
        if (!frame.firstChild) frame.append(tableOf(this.#shown.drawing.table()));
        plot.hidden = this.#asTable;
        frame.hidden = !this.#asTable;
        button.textContent = this.#toggleWords();
        (this.#asTable ? frame : (plot.querySelector("svg") ?? button)).focus({preventScroll: true});
      }

      /** What was there before the script stays; what the author can mend is said in words. */
      #fail(error: unknown): void {
        this.#shown = null;
        this.#fallback.hidden = false;
        this.#view.style.minHeight = "";
        this.#view.hidden = !isOfRequest(error);
        if (isOfRequest(error))
          this.#view.replaceChildren(
            html("p", {class: "message", role: "note"}, [`This chart cannot be drawn: ${error.message}.`])
          );
        else console.warn(`sightline-chart: ${error instanceof Error ? error.message : String(error)}`);
        this.#settled();
      }
    }
  );
}

/** An address that an author gave of the site; null where it is none. */
function addressOf(text: string | null): Href | null {
  return /^https?:\/\/./.test(text ?? "") ? (`${text}`.replace(/\/*$/, "/") as Href) : null;
}

/**
 * What is as wide as a chart likes to be and breaks where it must: a place that asks its content for its width, such as an
 * item of a row, a cell or a float, gets neither none nor more than there is.
 */
function sizer(): HTMLElement {
  const {html} = markup(document);
  return html(
    "div",
    {class: "sizer"},
    [1, 2, 3].map(() => html("i"))
  );
}

/** Whether an error is of what was asked; scripts of other kinds have a class of their own for it. */
function isOfRequest(error: unknown): error is RequestError {
  return error instanceof Error && error.name === "RequestError";
}
