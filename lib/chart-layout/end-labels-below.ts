import { LINE_HEIGHT, textWidth, wrapText } from "./chart-text";
import {
  GLYPH_WIDTH,
  LABEL_GAP,
  type EndLabel,
  type EndLabelPlan,
  type WantedLabel,
} from "./end-label";
import { flowItems } from "./flow-items";
import type { ChartBand } from "./types";

/** Puts labels in rows under a narrow plot; the band's own label stays on the band where one line holds it. */
export function labelsBelow(
  wanted: readonly WantedLabel[],
  band: ChartBand | null,
  width: number,
  height: number,
  yAxisWidth: number,
): EndLabelPlan {
  const onBand = wanted.find(
    (label) => label.key === "band" && textWidth(label.text) <= width - yAxisWidth - 20,
  );
  const blocks = wanted
    .filter((label) => label !== onBand)
    .map((label) => {
      const lines = wrapText(label.text, width - GLYPH_WIDTH - 4);
      const widest = Math.max(0, ...lines.map((line) => textWidth(line)));
      return { ...label, lines, width: GLYPH_WIDTH + widest };
    });
  const flow = flowItems(
    blocks.map((block) => block.width),
    width,
    14,
  );
  const rowHeights = Array.from({ length: flow.rows }, (_, row) => {
    const inRow = blocks.filter((_block, index) => flow.places[index]?.row === row);
    return Math.max(...inRow.map((block) => block.lines.length)) * LINE_HEIGHT + LABEL_GAP;
  });
  const sum = (heights: readonly number[]) => heights.reduce((total, each) => total + each, 0);
  const below = flow.rows === 0 ? 0 : sum(rowHeights) + 8;

  return {
    right: 10,
    below,
    place: ({ plot, toY }) => {
      const endLabels = blocks.map(({ key, glyph, lines }, index): EndLabel => {
        const { x, row } = flow.places[index] ?? { x: 0, row: 0 };
        const y = height - below + 8 + sum(rowHeights.slice(0, row)) + LINE_HEIGHT / 2;
        return { key, glyph, lines, x: 2 + x, y, leader: null };
      });
      if (!onBand || !band) return { endLabels, taken: [] };
      const y = toY(band.to ?? band.from) - 12;
      const box = {
        left: plot.left,
        right: plot.left + 8 + textWidth(onBand.text),
        top: y - 9,
        bottom: y + 9,
      };
      const label: EndLabel = {
        key: "band",
        glyph: { kind: "none" },
        lines: [onBand.text],
        x: plot.left + 4,
        y,
        leader: null,
      };
      return { endLabels: [...endLabels, label], taken: [box] };
    },
  };
}
