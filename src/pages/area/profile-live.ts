import {profileArranger} from "./profile-arrange.js";
import {type ProfileState, profileOrders} from "./profile-state.js";
import {walkProfile} from "./profile-walk.js";
import {sinceLater} from "./since-later.js";

/** A profile that a reader can put in order, hold to some of its rows, and walk through. */
export interface LiveProfile {
  /** Shows it in a state. */
  show: (state: ProfileState) => void;
  /** Shows all of it by topic, where a reader goes to one. */
  showTopics: () => void;
  /** What of its state it could not show, in words for the reader. */
  problems: () => string[];
  /** Takes hold of it where it has been drawn anew. */
  redrawn: () => void;
}

/**
 * Makes the profile of a part live as it was built: it needs no engine for that, since its rows carry what they are put in order by. `choose` hears of the
 * reader's choices; `base` is the site's address, where the file of the area's years is fetched from once a reader counts changes from another year.
 */
export function mountProfile(
  part: HTMLElement,
  {area, base, first, choose}: {area: string; base: string; first: ProfileState; choose: (state: ProfileState) => void}
): LiveProfile {
  let state = first;
  let arrange: ReturnType<typeof profileArranger> | null = null;
  let count: ReturnType<typeof sinceLater> | null = null;
  /** The state that its rows are in; null where they are as they were drawn. */
  let held: string | null = null;
  const take = (next: ProfileState) => {
    show(next);
    choose(next);
  };
  const sortBy = (by: NonNullable<ProfileState["sort"]>["by"]) => {
    const {first: order} = profileOrders[by];
    const isTurned = state.sort?.by === by && state.sort.order === order;
    take({...state, sort: {by, order: isTurned ? turned[order] : order}});
  };
  const hold = () => {
    const table = part.querySelector<HTMLTableElement>(".profile");
    arrange = table && profileArranger(table, sortBy);
    count = table && sinceLater(part, table, {area, base});
    held = null;
  };
  const show = (next: ProfileState) => {
    // Rows that are put where they stand would all be laid out anew, at every choice of the page.
    const key = JSON.stringify(next);
    if (key === held) return;
    held = key;
    state = next;
    arranged();
    // Rows are put in order by their changes only when these are there.
    void count?.(yearOf(state)).then((isNew) => {
      if (isNew && state === next) arranged();
    });
    const control = <T extends Element>(name: string) => part.querySelector<T>(`.profile-controls [name=${name}]`);
    const [sort, family] = [control<HTMLSelectElement>("sort"), control<HTMLSelectElement>("family")];
    const clear = control<HTMLInputElement>("clear");
    const since = control<HTMLSelectElement>("since");
    if (since) since.value = String(yearOf(state) ?? "");
    if (sort) sort.value = state.sort?.by ?? "";
    if (family) family.value = state.family ?? "";
    if (clear) clear.checked = state.clear === true;
  };
  const yearsOf = () =>
    [...part.querySelectorAll<HTMLOptionElement>(".profile-controls [name=since] option")].map(({value}) => value);
  /** The year that changes are counted from; undefined where no figure is of it. */
  const yearOf = ({since}: ProfileState) => (yearsOf().includes(String(since)) ? since : undefined);
  const problems = () => {
    const years = yearsOf().slice(1);
    if (state.since === undefined || years.length === 0 || yearOf(state) !== undefined) return [];
    return [`unknown since: ${state.since}, expected a year from ${years.at(-1)} to ${years[0]}`];
  };
  const arranged = () => {
    const counted = arrange?.(state);
    const place = part.querySelector("[data-count]");
    if (place && counted)
      place.textContent =
        counted.shown === 0
          ? "No indicator is both: set one of them back."
          : counted.shown < counted.of
            ? `${counted.shown} of ${counted.of} indicators`
            : "";
  };
  part.addEventListener("change", ({target}) => {
    if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) return;
    const choice = choiceOf(target);
    if (choice) take({...without(state, target.name), ...choice});
  });
  walkProfile(part);
  const redrawn = () => {
    hold();
    show(state);
  };
  redrawn();
  const showTopics = () => {
    const {since, ...others} = state;
    if (Object.keys(others).length > 0) take(since === undefined ? {} : {since});
  };
  return {show, showTopics, problems, redrawn};
}

/** What a control chooses; null where it is none of the profile's. */
function choiceOf(control: HTMLSelectElement | HTMLInputElement): ProfileState | null {
  const {name, value} = control;
  if (name === "clear") return control instanceof HTMLInputElement && control.checked ? {clear: true} : {};
  if (name === "since") return value === "" ? {} : {since: Number(value)};
  if (name === "family") return value === "" ? {} : {family: value};
  if (name !== "sort") return null;
  const by = value as keyof typeof profileOrders | "";
  return by === "" ? {} : {sort: {by, order: profileOrders[by].first}};
}

/** A state without one of its choices. */
function without(state: ProfileState, name: string): ProfileState {
  return Object.fromEntries(Object.entries(state).filter(([key]) => key !== name));
}

const turned = {ascending: "descending", descending: "ascending"} as const;
