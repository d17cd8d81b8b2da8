import type { ComponentProps } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

import { Painter } from "@/components/charts/live/painter";

import { withSteps } from "./path-steps";

/** Layers without content, and a title that says nothing: `aria-label` names the chart. */
const EMPTY = /<(?:g(?: class="[^"]*")?|title|desc) ?\/>/g;
/** Attributes that say where something stands; texts are left as they are, whatever numbers they hold. */
const PLACES = /(?<= (?:[xy][12]?|c[xy]|width|height|d|points|transform)=")[^"]*/g;
/** More digits than a screen has pixels for. */
const LONG_NUMBER = /-?\d+\.\d{2,}/g;
/** Names that Recharts gives its layers and curves; nothing is styled or found by them in what is drawn. */
const LAYER_NAME = /^(?:recharts-(?!surface)\S*|xAxis|yAxis)$/;
/** What Recharts hands down to its lines, and no line has. */
const NOT_OF_A_LINE = [
  "x",
  "y",
  "width",
  "height",
  "orientation",
  "angle",
  "name",
  "cx",
  "cy",
  "data-recharts-item-id",
  "data-recharts-item-index",
];
/** What Recharts says although it is so anyway. */
const INITIAL = [
  ["fill-opacity", "1"],
  ["stroke-linecap", "butt"],
] as const;
/** Recharts counts these for each process; drawn anew, the same chart should be the same text. */
const COUNTED_ID = /\brecharts\d+-clip\b/g;

/**
 * Paints a chart as the text of its `<svg>`, whose ids begin with `prefix`: in a page with several charts the patterns
 * of one must not be found by another. It needs the document of `thread-document.ts`, because on a server without one
 * Recharts draws nothing (recharts#5997).
 * @throws Error where nothing was drawn
 */
export function paint(chart: ComponentProps<typeof Painter>, prefix: string): string {
  const box = document.createElement("div");
  let failure: unknown = null;
  const root = createRoot(box, {
    identifierPrefix: prefix,
    onUncaughtError: (error) => (failure = error),
  });
  try {
    flushSync(() => root.render(<Painter {...chart} />));
    const svg = box.querySelector("svg.recharts-surface");
    if (svg === null) throw new Error(`A ${chart.drawing.kind} was not drawn.`, { cause: failure });
    lighten(svg);
    return withSteadyIds(svg.outerHTML, prefix)
      .replace(COUNTED_ID, `${prefix}-clip`)
      .replace(EMPTY, "")
      .replace(PLACES, (place) =>
        place.replace(LONG_NUMBER, (number) => String(Math.round(Number(number) * 10) / 10)),
      );
  } finally {
    root.unmount();
  }
}

/** React counts its ids for each process; drawn anew, the same chart should be the same text. */
function withSteadyIds(svg: string, prefix: string): string {
  const ids: string[] = [];
  return svg.replace(new RegExp(`_${prefix}r_\\w+?_`, "g"), (id) => {
    if (!ids.includes(id)) ids.push(id);
    return `${prefix}-${ids.indexOf(id)}`;
  });
}

/**
 * Takes out of a drawing what only Recharts needs: layers in layers around each mark, their names, sizes of curves, and
 * paths that clip to the plot, outside of which the layouts place nothing.
 */
function lighten(svg: Element): void {
  for (const clip of svg.querySelectorAll("clipPath")) clip.remove();
  for (const mark of svg.querySelectorAll("[clip-path]")) mark.removeAttribute("clip-path");
  for (const mark of svg.querySelectorAll("[class]")) {
    const names = (mark.getAttribute("class") ?? "").split(/\s+/);
    const kept = names.filter((name) => name !== "" && !LAYER_NAME.test(name)).join(" ");
    if (kept === "") mark.removeAttribute("class");
    else mark.setAttribute("class", kept);
  }
  for (const mark of svg.querySelectorAll("path, line")) {
    for (const name of NOT_OF_A_LINE) mark.removeAttribute(name);
    const way = mark.getAttribute("d");
    if (way !== null) mark.setAttribute("d", withSteps(way));
  }
  svg.querySelectorAll("text").forEach(lightenText);
  for (const [name, initial] of INITIAL) {
    for (const mark of svg.querySelectorAll(`[${name}="${initial}"]`)) mark.removeAttribute(name);
  }
  for (const mark of svg.querySelectorAll("[stroke='none']")) mark.removeAttribute("stroke-width");
  for (const mark of svg.querySelectorAll("[id^='recharts-']")) mark.removeAttribute("id");
  // A still drawing has nothing to stop at but its links, of which a repeated one is passed over.
  for (const mark of svg.querySelectorAll("[tabindex]")) {
    if (mark.tagName !== "a") mark.removeAttribute("tabindex");
  }
  for (const name of ["cx", "cy"]) svg.removeAttribute(name);
  for (const layer of [...svg.querySelectorAll("g, defs")]) {
    if (layer.attributes.length === 0) layer.replaceWith(...layer.childNodes);
  }
}

/** Takes out of a text what Recharts hands down to the labels of its axes, and a line in it that is the only one. */
function lightenText(text: Element): void {
  for (const name of ["width", "height", "orientation"]) text.removeAttribute(name);
  if (text.getAttribute("stroke") === "none") text.removeAttribute("stroke");
  if (text.getAttribute("style") === `fill:${text.getAttribute("fill") ?? ""}`)
    text.removeAttribute("style");
  const [line, ...others] = text.children;
  if (line?.tagName !== "tspan" || others.length > 0 || text.childNodes.length > 1) return;
  for (const { name, value } of [...line.attributes]) text.setAttribute(name, value);
  line.replaceWith(...line.childNodes);
}
