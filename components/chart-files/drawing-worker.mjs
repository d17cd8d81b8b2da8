// Plain JavaScript: it runs in a thread of its own, started by path, outside every bundle. Inside Next's
// server layer React has no hooks; here the charts' own files are rendered as they are (tsx reads them).
// A message `{ id, document, scale }` is answered with `{ id, svg }`, `{ id, png }` or `{ id, failure }`.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { parentPort } from "node:worker_threads";
import sharp from "sharp";
import { register } from "tsx/esm/api";

register();
const { FileDocument } = await import("./file-document.tsx");

// Draw one chart at a time on one core, because the server has other things to do.
sharp.concurrency(1);
sharp.cache(false);

const PIXELS_PER_INCH = 72;
const HAN = /\p{Script=Han}/u;
const known = new Map();

/**
 * Whether Chinese text can be drawn, asked by one flat sign. A machine without a font for it draws nothing, or a
 * box that is as high as the line.
 */
async function hasFont(flatSign) {
  if (!known.has(flatSign)) {
    const probe = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="4" y="30" font-size="28">${flatSign}</text></svg>`;
    const { data, info } = await sharp(Buffer.from(probe))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const inked = new Set();
    for (let pixel = 0; pixel < info.width * info.height; pixel += 1) {
      if (data[pixel * info.channels + 3] > 0) inked.add(Math.floor(pixel / info.width));
    }
    known.set(flatSign, inked.size > 0 && inked.size < 10);
  }
  return known.get(flatSign);
}

async function draw({ document, scale }) {
  const svg = renderToStaticMarkup(createElement(FileDocument, { document }));
  if (scale === null) return { svg };
  if (!(await hasFont("-")) || (HAN.test(svg) && !(await hasFont("一")))) {
    return { failure: "no-font" };
  }
  const { data, info } = await sharp(Buffer.from(svg), { density: PIXELS_PER_INCH * scale })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { png: { bytes: new Uint8Array(data), width: info.width, height: info.height } };
}

parentPort.on("message", (message) => {
  draw(message)
    .catch((error) => ({ failure: "failed", cause: String(error) }))
    .then((answer) => parentPort.postMessage({ id: message.id, ...answer }));
});
