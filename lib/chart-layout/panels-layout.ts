import { textWidth } from "./chart-text";
import type { PanelGroup, PanelKey, SmallPanel } from "./types";

/** Size of a small chart and its edges, px: room above for a number, right for half of one, below for the years. */
export const PANEL = { width: 240, height: 148, left: 8, right: 30, top: 22, bottom: 22 } as const;

/** Height of the scope's name above a panel, px. */
export const LABEL_HEIGHT = 22;
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
    const step = { x: room + GAP, y: PANEL.height + LABEL_HEIGHT + GAP };
    group.panels.forEach((item, index) =>
      panels.push({
        item,
        scale,
        x: (index % columns) * step.x,
        y: top + Math.floor(index / columns) * step.y,
      }),
    );
    top += rows * step.y - GAP / 2;
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
