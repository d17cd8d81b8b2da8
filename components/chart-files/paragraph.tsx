import { wrapText } from "@/lib/chart-layout/chart-text";

const HAN = /\p{Script=Han}/u;
/** The estimate of a text's width is a little wide; over a whole paragraph of Latin letters it adds up. */
const LATIN = 0.9;

export interface ParagraphStyle {
  fontSize: number;
  lineHeight: number;
  fill: string;
  weight?: number;
}

/** Lines of a text at most `width` px wide, and the height they take, px. */
export function layOutParagraph(
  text: string,
  width: number,
  { fontSize, lineHeight }: Pick<ParagraphStyle, "fontSize" | "lineHeight">,
): { lines: readonly string[]; height: number } {
  const clean = printable(text);
  const lines = wrapText(clean, width, HAN.test(clean) ? fontSize : fontSize * LATIN);
  return { lines, height: lines.length * lineHeight };
}

/** Lines under each other, the first one's upper edge at `y`. */
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

/** Without what XML cannot hold: a control character in a source's title must not break the file. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]+/gu, " ");
}
