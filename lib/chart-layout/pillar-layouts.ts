import { LINE_HEIGHT, textWidth, wrapText } from "./chart-text";
import type {
  GaugesSeries,
  PillarBar,
  PillarGauge,
  PillarPanel,
  PillarPanelsSeries,
} from "./pillar-types";
import type { ChartStop } from "./trajectory-stops";

const COLUMNS = 3;
/** Gauges up to this number stand three by three, also where there is room for more in a row. */
export const FEW_GAUGES = 18;
/** Width of a gauge's cell from which its name stands below it, and its text in it, px. */
const LABELLED = 64;
/** Room between a gauge and the next below it, beside the lines of its name, and between two names, px. */
const NAME_ROOM = 4;
const NAME_GAP = 0;

export interface GaugesLayout {
  readonly height: number;
  readonly isLabelled: boolean;
  readonly gauges: readonly {
    readonly gauge: PillarGauge;
    readonly x: number;
    readonly y: number;
    readonly outer: number;
    readonly inner: number;
    /** Lines of the name below the gauge, and the middle of the first. */
    readonly name: readonly string[];
    readonly nameY: number;
  }[];
  readonly stops: readonly ChartStop[];
}

/**
 * Counts the gauges of a row: three, or six where three would make a column that nobody sees at once, and the names have
 * room.
 */
function gaugeColumns(count: number, width: number): number {
  return count > FEW_GAUGES && width / (2 * COLUMNS) >= LABELLED ? 2 * COLUMNS : COLUMNS;
}

/** Lays out gauges three by three, or many six by six, as large as the width lets them be. Pure. */
export function layOutGauges({ gauges }: GaugesSeries, width: number): GaugesLayout {
  const columns = gaugeColumns(gauges.length, width);
  const cell = Math.min(width / columns, 120);
  const isLabelled = cell >= LABELLED;
  const names = gauges.map(({ name }) => wrapText(name, cell - NAME_GAP));
  // A row is as high as its own longest name wants.
  const heights = Array.from({ length: Math.ceil(gauges.length / columns) }, (_, row) => {
    const own = names.slice(row * columns, (row + 1) * columns);
    const lines = Math.max(1, ...own.map((name) => name.length));
    return cell + (isLabelled ? NAME_ROOM + lines * LINE_HEIGHT : 0);
  });
  const topOf = (row: number) => heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  const left = (width - cell * columns) / 2;
  const outer = cell / 2 - (isLabelled ? 5 : Math.max(1, cell * 0.06));
  const placed = gauges.map((gauge, index) => {
    const y = topOf(Math.floor(index / columns)) + cell / 2;
    return {
      gauge,
      x: left + (index % columns) * cell + cell / 2,
      y,
      outer,
      inner: outer * 0.52,
      name: names[index] ?? [],
      nameY: y + cell / 2 + LINE_HEIGHT / 2 - 2,
    };
  });
  return {
    height: Math.ceil(topOf(heights.length)),
    isLabelled,
    gauges: placed,
    stops: placed.map(({ gauge, x, y }) => ({
      key: gauge.key,
      x,
      y,
      announcement: gauge.announcement,
    })),
  };
}

const PANEL = { narrowest: 230, gap: 28, name: 13 } as const;
const BAR_ROW = 20;
const GROUP_GAP = 8;
const BAR = 12;
const SPACE = 8;
const BOLD = 1.1;
/** Least length of a panel's scale, px. */
const SHORTEST = 70;

export interface PanelBarLayout {
  readonly bar: PillarBar;
  readonly top: number;
  readonly height: number;
  readonly y: number;
}

export interface PillarPanelsLayout {
  readonly height: number;
  readonly panels: readonly {
    readonly panel: PillarPanel;
    readonly x: number;
    readonly width: number;
    readonly name: readonly string[];
    readonly note: readonly string[];
    readonly y: number;
    readonly noteY: number;
    /** Where a fraction of the panel's scale stands, px. */
    readonly toX: (share: number) => number;
    readonly bars: readonly PanelBarLayout[];
  }[];
  readonly stops: readonly ChartStop[];
}

/** Room for the names before the bars and the texts behind them; those beside a target of their own are bold. */
function roomOf(bars: readonly PillarBar[]): { labels: number; texts: number } {
  const widthOf = ({ text, target }: PillarBar) =>
    textWidth(text) * (target === null ? 1 : BOLD) + SPACE;
  return {
    labels: Math.max(0, ...bars.map(({ name }) => textWidth(name))) + SPACE,
    texts: Math.max(0, ...bars.map(widthOf)),
  };
}

/** Lays out a panel for each indicator, in even rows: everything but the paint. Pure. */
export function layOutPillarPanels(
  { panels }: PillarPanelsSeries,
  width: number,
): PillarPanelsLayout {
  const words = panels.map(({ bars }) => roomOf(bars));
  const needed = Math.max(0, ...words.map(({ labels, texts }) => labels + texts + SHORTEST));
  const narrowest = Math.max(PANEL.narrowest, needed);
  const most = Math.max(1, Math.floor((width + PANEL.gap) / (narrowest + PANEL.gap)));
  const rows = Math.max(1, Math.ceil(panels.length / most));
  const columns = Math.max(1, Math.ceil(panels.length / rows));
  const room = (width + PANEL.gap) / columns - PANEL.gap;
  const placed: PillarPanelsLayout["panels"][number][] = [];
  let top = 0;
  for (let row = 0; row < rows; row += 1) {
    const inRow = panels.slice(row * columns, (row + 1) * columns);
    const names = inRow.map(({ name }) => wrapText(name, room, PANEL.name));
    const notes = inRow.map(({ note }) => wrapText(note, room));
    const linesOf = (texts: readonly string[][]) =>
      Math.max(0, ...texts.map(({ length }) => length));
    const nameLines = linesOf(names);
    const barsTop = top + (nameLines + linesOf(notes)) * LINE_HEIGHT + 6;
    let bottom = barsTop;
    inRow.forEach((panel, column) => {
      const x = column * (room + PANEL.gap);
      const { labels, texts } = roomOf(panel.bars);
      const [from, to] = [x + labels, x + Math.max(labels + 40, room - texts)];
      let next = barsTop;
      const bars = panel.bars.map((bar): PanelBarLayout => {
        next += bar.isFirstOfKind ? GROUP_GAP : 0;
        const y = next + BAR_ROW / 2;
        next += BAR_ROW;
        return { bar, top: y - BAR / 2, height: BAR, y };
      });
      bottom = Math.max(bottom, next);
      placed.push({
        panel,
        x,
        width: room,
        name: names[column] ?? [],
        note: notes[column] ?? [],
        y: top + LINE_HEIGHT / 2,
        noteY: top + (nameLines + 0.5) * LINE_HEIGHT,
        toX: (share) => from + Math.min(Math.max(share, 0), 1) * (to - from),
        bars,
      });
    });
    top = bottom + PANEL.gap;
  }
  return {
    height: Math.max(1, Math.ceil(top - PANEL.gap + 4)),
    panels: placed,
    stops: placed.flatMap(({ panel, toX, bars }) =>
      bars.map(({ bar, y }) => ({
        key: `${panel.key}:${bar.key}`,
        x: toX(bar.length ?? 0) + 6,
        y,
        announcement: bar.announcement,
      })),
    ),
  };
}
