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

/** Gives the colours of the part at `index`; more parts than colours begin again, then told apart by their stripes. */
export function partColour(palette: Palette, index: number): Palette["rest"] {
  return palette.parts[index % palette.parts.length] ?? palette.rest;
}

/** Gives how far the stripes of the part at `index` are turned; null for a plain part, while there is a colour for each. */
export function partStripes(palette: Palette, index: number): number | null {
  const round = Math.floor(index / palette.parts.length);
  return round === 0 ? null : (STRIPE_TURNS[(round - 1) % STRIPE_TURNS.length] ?? null);
}

/** Not as the hatching of what is missing, which leans to the left. */
const STRIPE_TURNS = [-45, 0, 90, -20] as const;

/**
 * Gives the colour of a line: of several parts one each, told apart by their lightness and not by hue, which verdicts
 * have; otherwise the accent for what is counted as the target is.
 */
export function lineColour(
  palette: Palette,
  { comparable, part }: { comparable: boolean; part?: number | undefined },
): string {
  const { accent, ink, muted } = palette;
  if (part === undefined) return comparable ? accent : muted;
  return [accent, ink, muted][part % 3] ?? accent;
}

/** Class of what holds a chart; in forced colours it sets the system's colours (globals.css). */
export const FORCED_COLOURS = "forced-chart";

/** Dashes of the lines that are no values. */
export const GUIDE_DASH = { dashed: "5 3", dotted: "1.5 3.5" } as const;
