import { describe, expect, it } from "vitest";

import { textWidth } from "@/lib/chart-layout/chart-text";
import {
  LABEL_HEIGHT,
  LABEL_LINE,
  LABEL_SIZE,
  layOutPanels,
  PANEL,
} from "@/lib/chart-layout/panels-layout";
import type { PanelGroup } from "@/lib/chart-layout/types";

const WIDTH = 844;

function group(key: string, panels: number, keys = 1): PanelGroup {
  const panel = { label: "", name: "", emptyText: "", zero: 0, ticks: [], lines: [] };
  return {
    key,
    heading: key,
    panels: Array.from({ length: panels }, (_, index) => ({ ...panel, key: `${index}` })),
    keys: Array.from({ length: keys }, (_, index) => ({
      text: `some long name of a calibre ${index}`,
      mark: "solid" as const,
      index,
    })),
  };
}

describe("layOutPanels", () => {
  it.each([1, 2, 3, 4, 5, 7, 10])("sets %i panels side by side without overlap", (count) => {
    const { panels, height } = layOutPanels([group("a", count), group("b", 2)], WIDTH);
    const boxes = panels.map(({ x, y, scale }) => ({
      left: x,
      right: x + PANEL.width * scale,
      top: y,
      bottom: y + LABEL_HEIGHT + PANEL.height,
    }));
    for (const box of boxes) {
      expect(box.right).toBeLessThanOrEqual(WIDTH + 0.001);
      expect(box.bottom).toBeLessThanOrEqual(height);
      for (const other of boxes) {
        const apart =
          other === box ||
          other.left >= box.right ||
          other.right <= box.left ||
          other.top >= box.bottom ||
          other.bottom <= box.top;
        expect(apart).toBe(true);
      }
    }
  });

  it("breaks a long name into lines of its panel, and moves the row down for them", () => {
    const [plain, long] = [group("a", 4), group("a", 4)];
    const named = {
      ...long,
      panels: long.panels.map((panel, at) => ({
        ...panel,
        label: at === 2 ? "示例".repeat(30) : "甲",
      })),
    };
    const [before, after] = [layOutPanels([plain], WIDTH), layOutPanels([named], WIDTH)];
    const { label, item } = after.panels[2]!;
    expect([label.length > 1, label.join("")]).toEqual([true, item.label]);
    for (const line of label) expect(textWidth(line, LABEL_SIZE)).toBeLessThanOrEqual(WIDTH / 2);
    const moved = after.panels.map(({ y }, at) => y - (before.panels[at]?.y ?? 0));
    const more = (label.length - 1) * LABEL_LINE;
    expect(moved).toEqual([0, 0, more, more]);
    expect(after.height - before.height).toBe(more);
  });

  it("names groups only where there are several, and starts a new line for a key that does not fit", () => {
    expect(layOutPanels([group("a", 2)], WIDTH).headings).toEqual([]);
    expect(layOutPanels([group("a", 2), group("b", 1)], WIDTH).headings).toHaveLength(2);
    const lines = new Set(layOutPanels([group("a", 2, 6)], 500).keys.map(({ y }) => y));
    expect(lines.size).toBeGreaterThan(1);
  });
});
