import sharp from "sharp";

const HAN = /\p{Script=Han}/u;
const known = new Map<string, boolean>();

/** Whether this machine can draw the text of an SVG: Latin letters, and Chinese where there are any. */
export async function hasFontFor(svg: string): Promise<boolean> {
  return (await hasFont("-")) && (!HAN.test(svg) || (await hasFont("一")));
}

/** Asked by one flat sign: a machine without a font for it draws nothing, or a box that is as high as the line. */
async function hasFont(flatSign: string): Promise<boolean> {
  const before = known.get(flatSign);
  if (before !== undefined) return before;
  const probe = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="4" y="30" font-size="28">${flatSign}</text></svg>`;
  const { data, info } = await sharp(Buffer.from(probe))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const inked = new Set<number>();
  for (let pixel = 0; pixel < info.width * info.height; pixel += 1) {
    if ((data[pixel * info.channels + 3] ?? 0) > 0) inked.add(Math.floor(pixel / info.width));
  }
  const found = inked.size > 0 && inked.size < 10;
  known.set(flatSign, found);
  return found;
}
