import type { Palette } from "./types";

/** Colours of the page, which follow light and dark by themselves. */
export const PAGE_PALETTE: Palette = {
  card: "var(--card)",
  ink: "var(--ink)",
  muted: "var(--muted)",
  line: "var(--line)",
  accent: "var(--accent)",
  accentSoft: "var(--accent-soft)",
  onAccent: "var(--on-accent)",
  met: "var(--met)",
  "on-track": "var(--on-track)",
  watch: "var(--watch)",
  behind: "var(--behind)",
  open: "var(--open)",
  parts: [
    { fill: "var(--hub-1)", text: "var(--on-accent)" },
    // Dark text, because the two paler blues are pale in both themes.
    { fill: "var(--hub-2)", text: "#0b1723" },
    { fill: "var(--hub-3)", text: "#0b1723" },
  ],
  rest: { fill: "var(--rest)", text: "var(--ink)" },
};

/** Literal colours of the light theme, for charts that leave the page (PNG, Word). */
export const FILE_PALETTE: Palette = {
  card: "#ffffff",
  ink: "#15202b",
  muted: "#586473",
  line: "#dde2e8",
  accent: "#0f5ea8",
  accentSoft: "#e6eff8",
  onAccent: "#ffffff",
  met: "#17713f",
  "on-track": "#0f6f8c",
  watch: "#9a5b00",
  behind: "#b3261e",
  open: "#5f6974",
  parts: [
    { fill: "#0f5ea8", text: "#ffffff" },
    { fill: "#3f8fc9", text: "#0b1723" },
    { fill: "#9cc4e4", text: "#0b1723" },
  ],
  rest: { fill: "#c9d2dc", text: "#15202b" },
};

/** Gives the colours of the part at `index`; more parts than colours begin again. */
export function partColour(palette: Palette, index: number): Palette["rest"] {
  return palette.parts[index % palette.parts.length] ?? palette.rest;
}

/** Sets the system's colours by hand, because in forced colours SVG keeps its own fills. */
export const FORCED_COLOURS =
  "forced-colors:[--card:Canvas] forced-colors:[--ink:CanvasText] forced-colors:[--muted:CanvasText] " +
  "forced-colors:[--line:GrayText] forced-colors:[--accent:Highlight] forced-colors:[--accent-soft:Canvas] " +
  "forced-colors:[--met:CanvasText] forced-colors:[--on-track:CanvasText] forced-colors:[--watch:CanvasText] " +
  "forced-colors:[--behind:CanvasText] forced-colors:[--open:CanvasText]";

/** Dashes of the thin lines of a chart. */
export const GUIDE_DASH = { dashed: "5 3", dotted: "1.5 3.5" } as const;
