import {answersFromRows} from "../../loaders/tables/answers.js";
import {loadTables} from "../../loaders/tables/index.js";
import type {Tables} from "../../loaders/tables/read.js";
import type {ComparedFigure} from "../../src/domain/compared-figure.js";
import {leadIndicators} from "../../src/domain/leads.js";
import type {Engine} from "../../src/engine/engine-type.js";
import {type AreaModel, areaModel, spreadsOf} from "../../src/pages/area/model.js";
import {
  type AreaObservation,
  allIndicators,
  allValues,
  type IndicatorWithReach,
  judgementTimeline,
  latestForArea,
  neighboursOf,
  neighbourValuesForArea,
  peersForArea,
  type SparklinePoint,
  sparklinesForArea
} from "../../src/query/questions.js";

/** Pages worked out from the tables of `data/`, as the build works them out. */
export interface RealPages {
  rows: Tables;
  answers: Engine;
  indicators: readonly IndicatorWithReach[];
  /** The page of an area with the choices that it has at first, and with what is known of its figures; default nothing. */
  area(slug: string, comparison?: readonly ComparedFigure[]): Promise<AreaModel>;
  /** A value of `data/`; null where there is none. */
  value(indicator: string, area: string, year: number): number | null;
  close(): void;
}

/** Reads `data/` and opens it for questions. */
export async function openRealPages(): Promise<RealPages> {
  const rows = await loadTables();
  const answers = await answersFromRows(rows);
  const indicators = await answers.ask(allIndicators());
  const england: SparklinePoint[] = await answers.ask(sparklinesForArea("england"));
  const leads = new Map<string, AreaObservation[]>();
  for (const indicator of leadIndicators(indicators)) leads.set(indicator, await answers.ask(allValues(indicator)));
  const values = new Map(rows.observations.map((one) => [`${one.indicator} ${one.area} ${one.year}`, one.value]));
  return {
    rows,
    answers,
    indicators,
    async area(slug, comparison = []) {
      const area = rows.areas.find((one) => one.area === slug);
      if (!area) throw new Error(`unknown area: ${slug}`);
      const [neighbours, latest, own, peers, neighbourValues, judgements] = await Promise.all([
        answers.ask(neighboursOf(slug, "2025")),
        answers.ask(latestForArea(slug)),
        answers.ask(sparklinesForArea(slug)),
        answers.ask(peersForArea(slug)),
        answers.ask(neighbourValuesForArea(slug)),
        answers.ask(judgementTimeline(slug))
      ]);
      return areaModel(
        {
          area,
          areas: rows.areas,
          indicators,
          latest,
          own,
          england,
          spreads: spreadsOf(peers),
          neighbours,
          neighbourValues,
          judgements,
          comparison,
          leads
        },
        {average: "mean", model: "2025"}
      );
    },
    value: (indicator, area, year) => values.get(`${indicator} ${area} ${year}`) ?? null,
    close: () => answers.close()
  };
}
