import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {copyFile, mkdir, rename, utimes, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {parseHTML} from "linkedom";
import {imagedIndicators} from "../../src/domain/imaged-indicators.js";
import {leadIndicators} from "../../src/domain/leads.js";
import {isOfToday} from "../../src/domain/tables.js";
import type {Engine} from "../../src/engine/engine-type.js";
import {
  type AreaObservation,
  allAreas,
  allIndicators,
  allValues,
  neighboursOf,
  reportedFor
} from "../../src/query/questions.js";
import {defaultChartState} from "../../src/state/chart-state.js";
import {openAnswers} from "../tables/answers.js";
import {loadTables} from "../tables/index.js";
import {areaImage} from "./area-image.js";
import {type Card, cardSvg} from "./card.js";
import {type AreaCardData, areaCard, indicatorCard, siteCard} from "./cards.js";
import {type Face, loadFaces, measureWith} from "./fonts.js";
import {renderPixels} from "./formats.js";
import {drawFurtherImages} from "./further-images.js";
import {indexedPng} from "./indexed-png.js";

/** Where the built site is, where drawn cards are kept, and which share is drawn. */
export interface ImagesOptions {
  /** Folder of the built site. */
  dist: string;
  /** Folder in which cards are kept between builds, by the content they were made of. */
  cache: string;
  /** This share, counted from 0. */
  share: number;
  /** How many shares there are. */
  of: number;
}

/** Rises when the same drawing comes out as another picture: cards that are kept are drawn anew. */
const cardVersion = 1;

/** Draws a share of the images of areas and of the cards of pages into the built site. */
export async function drawImages({dist, cache, share, of}: ImagesOptions): Promise<void> {
  const answers = await openAnswers(dist);
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const faces = await loadFaces();
  const mine = (_: unknown, i: number) => i % of === share;
  await drawFurtherImages({dist, rows: await loadTables(), isMine: mine}, measureWith(faces));
  try {
    const [areas, indicators] = await Promise.all([answers.ask(allAreas()), answers.ask(allIndicators())]);
    const leads = new Map<string, AreaObservation[]>();
    for (const indicator of leadIndicators(indicators)) leads.set(indicator, await answers.ask(allValues(indicator)));
    const shared: AreaCardData = {areas, indicators, leads};
    await drawAreaImages(join(dist, "embed/image"), shared, {answers, document, measure: measureWith(faces), mine});

    const work: CardWork = {document, faces, cache};
    for (const folder of ["area", "indicator"]) await mkdir(join(dist, "card", folder), {recursive: true});
    const site = siteCard(shared);
    if (share === 0) await writeCard(join(dist, "card/site.png"), site, work);
    for (const area of areas.filter(mine)) {
      const neighbours = await answers.ask(neighboursOf(area.area, defaultChartState.model));
      const card = areaCard(area, shared, neighbours) ?? site;
      await writeCard(join(dist, "card/area", `${area.area}.png`), card, work);
    }
    for (const indicator of indicators.filter(mine)) {
      const card = indicatorCard(indicator, areas, await answers.ask(allValues(indicator.indicator))) ?? site;
      await writeCard(join(dist, "card/indicator", `${indicator.indicator}.png`), card, work);
    }
  } finally {
    answers.close();
  }
}

interface ImageWork {
  answers: Engine;
  document: Document;
  measure: ReturnType<typeof measureWith>;
  mine: (_: unknown, i: number) => boolean;
}

async function drawAreaImages(
  folder: string,
  {areas, indicators}: AreaCardData,
  {answers, document, measure, mine}: ImageWork
): Promise<void> {
  const authorities = areas.filter(isOfToday);
  for (const slug of imagedIndicators(indicators)) {
    const indicator = indicators.find((one) => one.indicator === slug);
    if (!indicator) continue;
    const observations = await answers.ask(allValues(slug));
    const reported = await answers.ask(reportedFor(slug));
    await mkdir(join(folder, slug), {recursive: true});
    for (const {area} of authorities.filter(mine)) {
      const image = areaImage(area, {indicator, areas, observations, reported}, {document, measure});
      await writeFile(join(folder, slug, `${area}.svg`), image);
    }
  }
}

interface CardWork {
  document: Document;
  faces: readonly Face[];
  cache: string;
}

async function writeCard(file: string, card: Card, {document, faces, cache}: CardWork): Promise<void> {
  const drawing = cardSvg(card, {document}).outerHTML;
  const hash = createHash("sha256").update(`card ${cardVersion}\n${drawing}`);
  for (const face of faces) hash.update(basename(face.file));
  const kept = join(cache, `${hash.digest("hex").slice(0, 32)}.png`);
  if (existsSync(kept)) {
    // Those that no build uses any more are recognised by their age.
    await utimes(kept, new Date(), new Date());
  } else {
    await mkdir(cache, {recursive: true});
    const beside = `${kept}.${process.pid}`;
    await writeFile(beside, indexedPng(renderPixels(drawing, faces)));
    await rename(beside, kept);
  }
  await copyFile(kept, file);
}
