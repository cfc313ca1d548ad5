import {profileFigures} from "../../components/area-profile.js";
import {mountFolds} from "../../components/fold.js";
import {inspectionsOfArea} from "../../components/inspections-of.js";
import {keptAnswer} from "../../components/kept-answer.js";
import {type Drawn, live} from "../../components/live.js";
import {partOf, startWhenIdle, watchWidth} from "../../components/page-engine.js";
import {query} from "../../components/site-engine.js";
import {nation} from "../../domain/site.js";
import type {Indicator} from "../../domain/tables.js";
import {neighbourFigures, valuesOfNeighbours} from "../../figures/neighbours-file.js";
import {interactLater} from "../../interaction/later.js";
import {
  allAreas,
  allIndicators,
  judgementTimeline,
  leadRows,
  leadValues,
  neighboursOf,
  sparklinesForArea
} from "../../query/questions.js";
import {type ChartState, defaultChartState} from "../../state/chart-state.js";
import {rememberArea} from "../../state/last-visit.js";
import {leadInteraction, leadWidth} from "./leads.js";
import {type MembersShown, membersBy, membersLive} from "./members-live.js";
import {type AreaChoices, type AreaData, type AreaModel, areaModel, byIndicator, leadModelsOf} from "./model.js";
import {mountProfile} from "./profile-live.js";
import {profilePart} from "./profile-view.js";
import {type AreaState, formatAreaState, parseAreaState} from "./state.js";
import {areaControls, areaHeadingPart, areaScaffold, leadsPart} from "./view.js";

const root = "../";
/** Height in pixels of a lead chart on paper, where a profile should need few sheets. */
const paperHeight = 135;

/** What is known of the area, its neighbours and the indicators at the head of its page, before all the rest is. */
type AreaGround = Pick<AreaData, "area" | "areas" | "leads"> & {indicators: readonly Indicator[]};

/** What the page shows of a choice. */
interface AreaShown extends Pick<AreaModel, "area" | "leadModels"> {
  choices: AreaChoices;
  neighbours: AreaData["neighbours"];
  /** The table of what it is made up of; null for an authority. */
  members: MembersShown | null;
  /** All that its tables need; asked for where they change. */
  whole: () => Promise<AreaModel>;
}

/** Makes an area's page live: the neighbours it is compared with are the reader's choice, and its charts can be walked. */
export function mountArea(page: HTMLElement, slug: string): void {
  const {ownerDocument: document} = page;
  if (!page.querySelector("[data-view]")) page.replaceChildren(areaScaffold(document));
  rememberArea(slug);
  const folds = mountFolds(page);
  if (location.hash) folds.reveal(location.hash.slice(1));
  const {element: controls, average, version} = areaControls(document);
  const interact = interactLater(page);
  const neighboursBy = keptAnswer((model: ChartState["model"]) => query(neighboursOf(slug, model)));
  const membersOfArea = membersBy();
  // All that the tables need is asked only where another choice than that of the build is shown, and once. What goes over every value there is,
  // the newest figures, how all authorities are spread and what the neighbours have, comes from files.
  const unchanging = keptAnswer(() =>
    Promise.all([
      query(allIndicators()),
      query(sparklinesForArea(slug)),
      query(sparklinesForArea(nation)),
      query(judgementTimeline(slug)),
      profileFigures(slug, root),
      neighbourFigures(slug, root)
    ])
  );
  const wholeOf = async (data: Pick<AreaData, "area" | "areas" | "leads" | "neighbours">, choices: AreaChoices) => {
    const [indicators, own, england, judgements, profile, near] = await unchanging();
    const neighbourValues = valuesOfNeighbours(near, choices.model);
    return areaModel({...data, ...profile, indicators, own, england, neighbourValues, judgements}, choices);
  };

  const shown = live<AreaState, AreaGround, AreaShown>(page, {
    parse: parseAreaState,
    format: formatAreaState,
    async needs(state, ground) {
      const choices = choicesOf(state);
      const [neighbours, members, inspections] = await Promise.all([
        neighboursBy(state.model),
        membersOfArea(ground.area, {...ground, indicator: state.indicator}),
        ground.area.kind === "authority" ? inspectionsOfArea(slug, root) : []
      ]);
      return {
        area: ground.area,
        leadModels: leadModelsOf({...ground, neighbours, inspections}, choices),
        choices,
        neighbours,
        members,
        whole: lazily(() => wholeOf({...ground, neighbours}, choices))
      };
    },
    update({neighbours}, state) {
      profile.show(state.profile);
      average.value = state.average;
      version.value = state.model;
      if (neighbours.length > 0 && !controls.isConnected) partOf(page, "controls").replaceChildren(controls);
    },
    parts: [
      {
        name: "leads",
        isWide: true,
        key: ({choices}) => choices,
        view: (model, drawn) => [leadsPart(model, {document, root, ...sizeOf(drawn)})],
        after({leadModels}, drawn) {
          page.querySelectorAll<HTMLElement>('[data-part="leads"] .plot').forEach((plot, i) => {
            const lead = leadModels[i];
            if (!lead) return;
            interact(lead.indicator.indicator, plot, leadInteraction(lead, {document, root, ...sizeOf(drawn)}));
          });
        }
      },
      membersLive(page, {root, choose: (indicator) => choose({indicator})}),
      {
        name: "heading",
        late: ({choices}) => choices,
        built: choicesOf(defaultChartState),
        view: async ({whole}) => areaHeadingPart(await whole(), {document, root})
      },
      {
        name: "families",
        late: ({choices}) => choices,
        built: choicesOf(defaultChartState),
        view: async ({whole}) => profilePart(await whole(), {document, root}),
        after() {
          profile.redrawn();
          folds.apply();
        }
      }
    ],
    problems: ({members}) => [...(members?.problems ?? []), ...profile.problems()],
    attempt: (work) => engine.attempt(work)
  });
  const choose = (change: Partial<AreaState>) => void shown.choose({...shown.state(), ...change});
  const profile = mountProfile(partOf(page, "families"), {
    area: slug,
    base: root,
    first: shown.state().profile,
    choose: (profile) => choose({profile})
  });
  partOf(page, "topics").addEventListener("click", ({target}) => {
    if ((target as Element).closest("a")) profile.showTopics();
  });
  // Back and forward, too, before anything else is there.
  addEventListener("popstate", () => profile.show(parseAreaState(location.search).state.profile));
  average.addEventListener("change", () => choose({average: average.value as ChartState["average"]}));
  version.addEventListener("change", () => choose({model: version.value as ChartState["model"]}));
  const engine = startWhenIdle({
    message: partOf(page, "message"),
    ready: async () => {
      // All at once, the engine at work on the next answer while the page reads one.
      const [areas, indicators, values] = await Promise.all([
        query(allAreas()),
        query(leadRows()),
        query(leadValues()),
        neighboursBy(shown.state().model)
      ]);
      const area = areas.find((one) => one.area === slug);
      if (!area) throw new Error(`unknown area: ${slug}`);
      await shown.begin({area, areas, indicators, leads: byIndicator(values)});
    }
  });
  watchWidth(partOf(page, "leads"), shown.resize);
}

/** Pixels of a lead chart in the grid of the stylesheet: as many columns of at least 330 pixels as fit, 40 apart. */
function sizeOf({width: total, isPaper}: Drawn): {width: number; height?: number} {
  const columns = Math.max(1, Math.floor((total + 40) / 370));
  const width = Math.min(total, Math.floor((total - 40 * (columns - 1)) / columns)) || leadWidth;
  return {width, ...(isPaper && {height: paperHeight})};
}

/** Asks when it is first wanted, and once. */
function lazily<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | null = null;
  return () => {
    asked ??= ask();
    return asked;
  };
}

function choicesOf({average, model}: Pick<ChartState, "average" | "model">): AreaChoices {
  return {average, model};
}
