import type {Page} from "playwright-core";

/** Texts of a drawing that do not lie within it, as a browser lays them out; `faces: false` takes the file's own typeface away. */
export async function overflowing(page: Page, svg: string, {faces = true}: {faces?: boolean} = {}): Promise<string[]> {
  await page.setContent(
    `<!doctype html><body style="margin:0">${faces ? svg : svg.replace(/<style[\s\S]*?<\/style>/, "")}`
  );
  return page.evaluate(async () => {
    const root = document.querySelector("svg") as SVGSVGElement;
    // A face is asked for when it is first needed: by the words that stand there.
    root.getBoundingClientRect();
    await document.fonts.ready;
    const paper = root.getBoundingClientRect();
    return [...root.querySelectorAll("text")].flatMap((text) => {
      const box = text.getBoundingClientRect();
      const inside =
        box.left >= paper.left - 1 &&
        box.right <= paper.right + 1 &&
        box.top >= paper.top - 2 &&
        box.bottom <= paper.bottom + 2;
      return inside || text.textContent === "" ? [] : [`${text.textContent} (${box.left} to ${box.right})`];
    });
  });
}

/** Whether a face that a drawing carries is the one its words are drawn in: their widths are not those of the stand-in. */
export async function carriedFace(page: Page, svg: string): Promise<boolean> {
  await page.setContent(`<!doctype html><body>${svg}`);
  return page.evaluate(async () => {
    document.querySelector("svg")?.getBoundingClientRect();
    await document.fonts.ready;
    const faces = [...document.fonts];
    return faces.length > 0 && faces.every(({status}) => status === "loaded");
  });
}

/** How many pixels of the outermost `margin` pixels of a PNG are not of the colour of its corner. */
export async function marked(page: Page, png: Buffer, margin: number): Promise<number> {
  return page.evaluate(
    async ([address, margin]) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const {naturalWidth: width, naturalHeight: height} = image;
      const canvas = document.createElement("canvas");
      Object.assign(canvas, {width, height});
      const context = canvas.getContext("2d") as CanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const {data} = context.getImageData(0, 0, width, height);
      let count = 0;
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          if (x >= margin && x < width - margin && y >= margin && y < height - margin) continue;
          const at = 4 * (y * width + x);
          if ([0, 1, 2].some((i) => Math.abs((data[at + i] ?? 0) - (data[i] ?? 0)) > 8)) count++;
        }
      return count;
    },
    [`data:image/png;base64,${png.toString("base64")}`, margin] as const
  );
}
