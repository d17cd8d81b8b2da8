import { LINE_HEIGHT } from "@/lib/chart-layout/chart-text";
import {
  CHIP_PAD,
  GAP_FONTS,
  KEY_SWATCH,
  LARGEST_SHARE,
  type ChipPlace,
  type GapChartLayout,
  type GapRowLayout,
  type TextBlock,
} from "@/lib/chart-layout/gap-frame";
import type { GapKeyItem } from "@/lib/chart-layout/gap-types";
import type { Palette } from "@/lib/chart-layout/types";

import { VerdictSign } from "../verdict-sign";

/** How much of its colour what lies beyond a target keeps. */
export const EXCESS_OPACITY = 0.5;

interface GapLabelsProps {
  layout: GapChartLayout;
  palette: Palette;
  /** Id of the pattern for what is missing, in the key. */
  hatch: string;
}

/** Writes the key, names, notes and numbers of the rows, and draws the marks that stand on their bars. */
export function GapLabels({ layout, palette, hatch }: GapLabelsProps) {
  return (
    <g className="chart-labels" fontSize={GAP_FONTS.text}>
      {layout.keys.map(({ item, lines, x, y }) => (
        <g key={item.mark}>
          <KeySwatch item={item} x={x} y={y} palette={palette} hatch={hatch} />
          {lines.map((line, index) => (
            <text
              key={`${index}:${line}`}
              x={x + KEY_SWATCH}
              y={y + index * LINE_HEIGHT}
              dy="0.36em"
              fill={palette.muted}
            >
              {line}
            </text>
          ))}
        </g>
      ))}
      {layout.rows.map((row, index) => (
        <Row
          key={row.bar.key}
          row={row}
          isLast={index === layout.rows.length - 1}
          {...{ layout, palette }}
        />
      ))}
    </g>
  );
}

interface RowProps {
  row: GapRowLayout;
  layout: GapChartLayout;
  palette: Palette;
  isLast: boolean;
}

function Row({ row, layout, palette, isLast }: RowProps) {
  const { bar, name, note, word, chip, sign, gap, texts, entry, tick } = row;
  const judged = bar.sign === null ? palette.muted : palette[bar.tone];
  const end = Math.max(bar.value ?? 0, bar.whole ?? 0);
  const label = <Lines {...name} fontSize={GAP_FONTS.name} fontWeight={600} fill={palette.ink} />;
  return (
    <g>
      {bar.href === null ? label : <a href={bar.href}>{label}</a>}
      {sign !== null && bar.sign !== null && (
        <svg x={sign.x - 7} y={sign.y - 7} width={14} height={14} color={judged} fontSize={14}>
          <VerdictSign verdict={bar.sign} />
        </svg>
      )}
      {word !== null && <Lines {...word} fontWeight={600} fill={judged} />}
      <Lines {...note} fill={word === null ? judged : palette.muted} />
      {chip !== null && <Chip {...chip} palette={palette} />}
      <Lines
        {...gap}
        fontSize={bar.word === null ? undefined : GAP_FONTS.name}
        fontWeight={700}
        fill={bar.sign === null ? palette.ink : judged}
      />
      <Lines {...texts} fill={bar.isContradicted ? palette.behind : palette.muted} />
      {entry !== null && bar.entry !== null && (
        <a href={bar.entry.href} className="chart-entry">
          <Lines {...entry} fontWeight={600} fill={palette.accent} underlined />
        </a>
      )}
      {end > LARGEST_SHARE && (
        <text x={layout.right + 2} y={(row.top + row.bottom) / 2} dy="0.36em" fill={palette.ink}>
          ↗
        </text>
      )}
      {bar.expected !== null && (
        <Stroke
          className="chart-expected"
          x={layout.toX(bar.expected)}
          {...tick}
          width={2}
          dash="4 2.5"
          palette={palette}
        />
      )}
      {bar.last !== null && (
        <circle
          className="chart-last"
          cx={layout.toX(bar.last)}
          cy={(row.top + row.bottom) / 2}
          r={5}
          fill={palette.card}
          stroke={palette.ink}
          strokeWidth={2}
        />
      )}
      {bar.hasTick && (
        <Stroke className="chart-bound" x={layout.tickX} {...tick} width={3} palette={palette} />
      )}
      {!isLast && (
        <line x1={0} x2="100%" y1={row.end} y2={row.end} stroke={palette.line} strokeWidth={1} />
      )}
    </g>
  );
}

interface LinesProps extends TextBlock {
  fill: string;
  fontSize?: number;
  fontWeight?: number;
  underlined?: boolean;
}

function Lines({ lines, x, y, anchor, underlined = false, ...look }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <g
      {...look}
      textAnchor={anchor === "end" ? "end" : undefined}
      textDecoration={underlined ? "underline" : undefined}
    >
      {lines.map((line, index) => (
        <text key={`${index}:${line}`} x={x} y={y + index * LINE_HEIGHT} dy="0.36em">
          {line}
        </text>
      ))}
    </g>
  );
}

function Chip({ lines, x, y, width, palette }: ChipPlace & { palette: Palette }) {
  return (
    <g className="chart-chip">
      <rect
        x={x}
        y={y - 8}
        width={width}
        height={lines.length * LINE_HEIGHT}
        rx={3}
        fill={palette.card}
        stroke={palette.line}
      />
      <Lines lines={lines} x={x + CHIP_PAD} y={y} anchor="start" fill={palette.muted} />
    </g>
  );
}

interface StrokeProps {
  className: string;
  x: number;
  top: number;
  bottom: number;
  width: number;
  dash?: string;
  palette: Palette;
}

/** An upright mark with a rim of the card's colour, so that it is seen on the bar as well as beside it. */
function Stroke({ className, x, top, bottom, width, dash, palette }: StrokeProps) {
  const place = { x1: x, x2: x, y1: top, y2: bottom };
  return (
    <g className={className}>
      <line {...place} stroke={palette.card} strokeWidth={width + 3} />
      <line {...place} stroke={palette.ink} strokeWidth={width} strokeDasharray={dash} />
    </g>
  );
}

interface KeySwatchProps {
  item: GapKeyItem;
  x: number;
  y: number;
  palette: Palette;
  hatch: string;
}

/** Shows a mark of the key in the shape and colour it has in the rows. */
function KeySwatch({ item: { mark, tone }, x, y, palette, hatch }: KeySwatchProps) {
  if (mark === "target" || mark === "expected") {
    const isTarget = mark === "target";
    return (
      <line
        x1={x + 6}
        x2={x + 6}
        y1={y - 7}
        y2={y + 7}
        stroke={palette.ink}
        strokeWidth={isTarget ? 3 : 2}
        strokeDasharray={isTarget ? undefined : "4 2.5"}
      />
    );
  }
  if (mark === "last") {
    return (
      <circle cx={x + 6} cy={y} r={4.5} fill={palette.card} stroke={palette.ink} strokeWidth={2} />
    );
  }
  const fills = {
    own: palette[tone],
    excess: palette[tone],
    part: palette.accent,
    others: palette.rest.fill,
    gap: `url(#${hatch})`,
    unknown: palette.card,
    outline: palette.card,
  };
  const isFramed = mark === "gap" || mark === "unknown" || mark === "outline";
  const height = mark === "others" ? 7 : 11;
  return (
    <rect
      x={x}
      y={y - height / 2}
      width={12}
      height={height}
      fill={fills[mark]}
      fillOpacity={mark === "excess" ? EXCESS_OPACITY : undefined}
      stroke={isFramed ? palette.muted : "none"}
      strokeDasharray={mark === "unknown" ? "3 2" : undefined}
    />
  );
}
