import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Text colours on the backgrounds they stand on: WCAG 2.2 AA wants 4.5 : 1. */
const TEXT: readonly (readonly [text: string, background: string])[] = [
  ...["ink", "muted", "accent", "met", "on-track", "watch", "behind", "open"].flatMap((text) =>
    ["paper", "card"].map((background) => [text, background] as const),
  ),
  ["on-accent", "accent"],
  ["ink", "accent-soft"],
  ["muted", "accent-soft"],
  ["accent", "accent-soft"],
  ["notice-ink", "notice"],
];

/** Edges of controls and parts of charts: 3 : 1 against what is beside them. */
const SHAPES: readonly (readonly [shape: string, background: string])[] = [
  ["field", "card"],
  ["accent", "card"],
  ["hub-1", "card"],
  ["met", "card"],
  ["behind", "card"],
];

const css = readFileSync("app/globals.css", "utf8");
const THEMES = { light: variables(css.slice(0, css.indexOf("@media"))), dark: dark() };

describe.each(Object.entries(THEMES))("the %s theme", (_name, theme) => {
  it.each(TEXT)("shows %s on %s at 4.5 : 1 or more", (text, background) => {
    expect(contrast(theme, text, background)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES)("shows the shape %s on %s at 3 : 1 or more", (shape, background) => {
    expect(contrast(theme, shape, background)).toBeGreaterThanOrEqual(3);
  });
});

function dark(): Map<string, string> {
  const start = css.indexOf("prefers-color-scheme: dark");
  return variables(css.slice(start, css.indexOf("@layer base")));
}

function variables(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]),
  );
}

function contrast(theme: Map<string, string>, one: string, other: string): number {
  const [lighter, darker] = [luminance(theme.get(one)!), luminance(theme.get(other)!)].sort(
    (a, b) => b - a,
  );
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
