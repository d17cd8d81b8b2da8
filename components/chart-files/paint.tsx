import type { ComponentProps } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

import { Painter } from "@/components/charts/live/painter";

/** Layers without content, and a title that says nothing: `aria-label` names the chart. */
const EMPTY = /<(?:g(?: class="[^"]*")?|title|desc) ?\/>/g;
/** Attributes that say where something stands; texts are left as they are, whatever numbers they hold. */
const PLACES = /(?<= (?:[xy][12]?|c[xy]|width|height|d|points|transform)=")[^"]*/g;
/** More digits than a screen has pixels for. */
const LONG_NUMBER = /-?\d+\.\d{3,}/g;
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
    return svg.outerHTML
      .replace(COUNTED_ID, `${prefix}-clip`)
      .replace(EMPTY, "")
      .replace(PLACES, (place) =>
        place.replace(LONG_NUMBER, (number) => String(Math.round(Number(number) * 100) / 100)),
      );
  } finally {
    root.unmount();
  }
}
