import { wrapText } from "@/lib/chart-layout/chart-text";

const HAN = /\p{Script=Han}/u;
/**
 * Factor that takes the estimate of a text's width back: a little too wide for one word, it adds up over a
 * paragraph of Latin letters.
 */
const LATIN = 0.9;

export interface ParagraphStyle {
  fontSize: number;
  lineHeight: number;
  fill: string;
  weight?: number;
}

/** Breaks a text into lines at most `width` px wide, and gives the height that they take, px. */
export function layOutParagraph(
  text: string,
  width: number,
  { fontSize, lineHeight }: Pick<ParagraphStyle, "fontSize" | "lineHeight">,
): { lines: readonly string[]; height: number } {
  const clean = printable(text);
  const lines = wrapText(clean, width, HAN.test(clean) ? fontSize : fontSize * LATIN);
  return { lines, height: lines.length * lineHeight };
}

/** Draws lines one below the other, the upper edge of the first at `y`. */
export function Paragraph({
  lines,
  x,
  y,
  style,
}: {
  lines: readonly string[];
  x: number;
  y: number;
  style: ParagraphStyle;
}) {
  const { fontSize, lineHeight, fill, weight } = style;
  return (
    <text fontSize={fontSize} fill={fill} fontWeight={weight}>
      {lines.map((line, index) => (
        <tspan key={`${index}:${line}`} x={x} y={y + (index + 0.5) * lineHeight} dy="0.36em">
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Takes out what XML cannot hold, so that a control character in a source's title does not break the file. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]+/gu, " ");
}
