import { FONT_SIZE, LINE_HEIGHT } from "@/lib/chart-layout/chart-text";
import { partColour, partStripes } from "@/lib/chart-layout/palette";
import type { StackFill } from "@/lib/chart-layout/stack-pieces";
import {
  SWATCH_WIDTH,
  type StackedBarLayout,
  type SwatchText,
} from "@/lib/chart-layout/stacked-bar-layout";
import type { Palette } from "@/lib/chart-layout/types";

import { Dots, Hatch, Striped } from "../hatch";
import { PartLink } from "../part-link";

/** Gives the `fill` of a piece; `id` is the prefix given to StackPatterns. */
export function stackFill(fill: StackFill, palette: Palette, id: string): string {
  const isPlain = typeof fill === "number" && partStripes(palette, fill) === null;
  return isPlain ? partColour(palette, fill).fill : `url(#${id}-${fill})`;
}

export function StackPatterns({
  id,
  palette,
  parts,
}: {
  id: string;
  palette: Palette;
  /** How many parts a bar may have. */
  parts: number;
}) {
  const striped = Array.from({ length: parts }, (_, index) => ({
    index,
    turn: partStripes(palette, index),
  }));
  return (
    <defs>
      {striped.map(
        ({ index, turn }) =>
          turn !== null && (
            <Striped
              key={index}
              id={`${id}-${index}`}
              turn={turn}
              colour={partColour(palette, index).fill}
              stripe={palette.card}
            />
          ),
      )}
      <Hatch id={`${id}-remaining`} stroke={palette.rest.fill} background={palette.card} />
      <Dots id={`${id}-rest`} dot={palette.muted} background={palette.rest.fill} />
    </defs>
  );
}

function Swatch({ item, palette, id }: { item: SwatchText; palette: Palette; id: string }) {
  if (item.fill === "none") return null;
  if (item.fill === "bound") {
    return (
      <line
        x1={item.x + 5}
        x2={item.x + 5}
        y1={item.y - 7}
        y2={item.y + 7}
        stroke={palette.ink}
        strokeWidth={3}
      />
    );
  }
  return (
    <rect
      x={item.x}
      y={item.y - 5.5}
      width={11}
      height={11}
      rx={2}
      fill={stackFill(item.fill, palette, id)}
      stroke={item.fill === "remaining" ? palette.muted : "none"}
    />
  );
}

/** Draws one piece of a bar, with a rim so that neighbours stay apart in grey. */
export function StackRect({
  fill,
  x,
  y,
  width,
  height,
  palette,
  id,
}: {
  fill: StackFill;
  x: number;
  y: number;
  width: number;
  height: number;
  palette: Palette;
  id: string;
}) {
  const remaining = fill === "remaining";
  return (
    <rect
      className={remaining ? "chart-remaining" : "chart-part"}
      x={x}
      y={remaining ? y + 0.5 : y}
      width={Math.max(width, 1.5)}
      height={remaining ? height - 1 : height}
      fill={stackFill(fill, palette, id)}
      stroke={remaining ? palette.muted : palette.card}
      strokeWidth={remaining ? 0.75 : 1}
    />
  );
}

/** Writes key, row labels and numbers, and draws the marks of the bound. */
export function StackLabels({
  layout,
  hrefOf,
  palette,
  id,
}: {
  layout: StackedBarLayout;
  /** Page of the part that a swatch stands for. */
  hrefOf: (fill: SwatchText["fill"]) => string | undefined;
  palette: Palette;
  id: string;
}) {
  const swatchText = (item: SwatchText, colour: string) => (
    <g key={`${item.fill}:${item.text}`}>
      <Swatch item={item} palette={palette} id={id} />
      {item.lines.map((line, index) => (
        <text
          key={`${index}:${line}`}
          x={item.fill === "none" ? item.x : item.x + SWATCH_WIDTH}
          y={item.y + index * LINE_HEIGHT}
          dy="0.36em"
          fill={colour}
        >
          {line}
        </text>
      ))}
    </g>
  );
  const block = (
    { lines, x, y }: { lines: readonly string[]; x: number; y: number },
    anchor: "start" | "end",
    bold: boolean,
  ) => (
    <text
      fill={palette.ink}
      fontWeight={bold ? 600 : undefined}
      fontSize={bold ? FONT_SIZE + 1 : FONT_SIZE}
      textAnchor={anchor}
    >
      {lines.map((line, index) => (
        <tspan key={`${index}:${line}`} x={x} y={y + index * LINE_HEIGHT} dy="0.36em">
          {line}
        </tspan>
      ))}
    </text>
  );

  return (
    <g fontSize={FONT_SIZE} className="chart-labels">
      {layout.key.map((item) => (
        <PartLink key={`${item.fill}:${item.text}`} href={hrefOf(item.fill)}>
          {swatchText(item, hrefOf(item.fill) === undefined ? palette.muted : palette.accent)}
        </PartLink>
      ))}
      {layout.rows.map((row) => (
        <g key={row.key}>
          {block(row.label, "start", true)}
          {block(row.end, row.end.anchor, false)}
          {row.pieces
            .filter((piece) => piece.inside)
            .map((piece) => {
              const part = typeof piece.fill === "number" ? partColour(palette, piece.fill) : null;
              const colour = part?.text ?? palette.ink;
              const plain =
                typeof piece.fill === "number" && partStripes(palette, piece.fill) === null;
              const rim = part?.fill ?? (piece.fill === "rest" ? palette.rest.fill : palette.card);
              return (
                <text
                  key={piece.fill}
                  x={piece.textX}
                  y={(row.bar.top + row.bar.bottom) / 2}
                  dy="0.36em"
                  textAnchor="middle"
                  fill={colour}
                  stroke={plain ? "none" : rim}
                  strokeWidth={4}
                  strokeLinejoin="round"
                  paintOrder="stroke"
                >
                  {piece.part.text}
                </text>
              );
            })}
          {row.boundX !== null && (
            <g className="chart-bound">
              {[
                { stroke: palette.card, strokeWidth: 6 },
                { stroke: palette.ink, strokeWidth: 3 },
              ].map((paint) => (
                <line
                  key={paint.strokeWidth}
                  x1={row.boundX ?? 0}
                  x2={row.boundX ?? 0}
                  y1={row.bar.top - 4}
                  y2={row.bar.bottom + 4}
                  {...paint}
                />
              ))}
            </g>
          )}
          {row.aside.map((item) => swatchText(item, palette.muted))}
        </g>
      ))}
    </g>
  );
}
