import { textWidth, wrapText } from "./chart-text";
import type { PanelGroup, PanelKey, SmallPanel } from "./types";

/** Size of a small chart and its edges, px: room above for a number, right for half of one, below for the years. */
export const PANEL = { width: 240, height: 148, left: 8, right: 30, top: 22, bottom: 22 } as const;

/** Height of the scope's name above a panel, px; of each further line of it, and of its letters. */
export const LABEL_HEIGHT = 22;
export const LABEL_LINE = 16;
export const LABEL_SIZE = 13;
export const HEADING_HEIGHT = 24;
const GAP = 20;
const KEY_HEIGHT = 20;
const KEY_GLYPH = 14;
const KEY_SPACE = 20;
/** Largest factor by which a panel grows in width: larger, two charts would look like posters. */
const LARGEST = 1.4;

interface Placed<Item> {
  item: Item;
  x: number;
  y: number;
}

export interface PanelsLayout {
  readonly height: number;
  /** Heading of each group with its upper edge, px; empty for one group only, which the title names. */
  readonly headings: readonly Placed<string>[];
  readonly panels: readonly (Placed<SmallPanel> & {
    /** Factor by which the panel is wider than it was laid out. */
    readonly scale: number;
    /** The scope's name in lines no wider than the panel; the last stands above the panel, the others above it. */
    readonly label: readonly string[];
  })[];
  readonly keys: readonly Placed<PanelKey>[];
}

/** Lays out groups one below the other, their panels in even rows: everything but the paint. Pure. */
export function layOutPanels(groups: readonly PanelGroup[], width: number): PanelsLayout {
  const most = Math.max(1, Math.floor((width + GAP) / (PANEL.width + GAP)));
  const headings: PanelsLayout["headings"][number][] = [];
  const panels: PanelsLayout["panels"][number][] = [];
  const keys: PanelsLayout["keys"][number][] = [];
  let top = 0;
  for (const group of groups) {
    if (groups.length > 1) {
      headings.push({ item: group.heading, x: 0, y: top });
      top += HEADING_HEIGHT;
    }
    const rows = Math.max(1, Math.ceil(group.panels.length / most));
    const columns = Math.max(1, Math.ceil(group.panels.length / rows));
    const room = (width + GAP) / columns - GAP;
    const scale = Math.min(room / PANEL.width, LARGEST);
    for (let row = 0; row < rows; row += 1) {
      const inRow = group.panels.slice(row * columns, (row + 1) * columns).map((item) => ({
        item,
        label: wrapText(item.label, room, LABEL_SIZE),
      }));
      const lines = Math.max(1, ...inRow.map(({ label }) => label.length));
      top += (lines - 1) * LABEL_LINE;
      panels.push(
        ...inRow.map((panel, column) => ({ ...panel, scale, x: column * (room + GAP), y: top })),
      );
      top += PANEL.height + LABEL_HEIGHT + GAP;
    }
    top -= GAP / 2;
    let x = 0;
    for (const key of group.keys) {
      const taken = KEY_GLYPH + textWidth(key.text);
      if (x > 0 && x + taken > width) {
        x = 0;
        top += KEY_HEIGHT;
      }
      keys.push({ item: key, x, y: top });
      x += taken + KEY_SPACE;
    }
    top += KEY_HEIGHT + GAP;
  }
  return { height: Math.max(1, Math.ceil(top - GAP)), headings, panels, keys };
}
