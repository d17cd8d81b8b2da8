import { FILE_PALETTE } from "@/lib/chart-layout/palette";
import { VerdictSign } from "@/components/charts/verdict-sign";
import type { ShareCard, ShareImageContent } from "@/lib/chart-files/types";

import { layOutParagraph, Paragraph, printable, type ParagraphStyle } from "./paragraph";
import { FILE_FONTS, NOTICE, VERDICT_COLOURS } from "./theme";

/** The size in px that sites expect of an image beside a link. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** Side of the mark beside the headline, px. */
export const MARK_SIDE = 150;

const EDGE = 48;
const GAP = 16;
const COLUMNS = 4;
const CARD = { width: (SHARE_SIZE.width - 2 * EDGE + GAP) / COLUMNS - GAP, height: 166 } as const;
/** The most cards that leave room for the headline. */
const MOST_CARDS = 8;
const PLAN: ParagraphStyle = { fontSize: 22, lineHeight: 30, fill: FILE_PALETTE.muted };
const HEADLINES = [38, 36, 32, 28, 24, 20].map((fontSize): ParagraphStyle => ({
  fontSize,
  lineHeight: fontSize * 1.35,
  fill: FILE_PALETTE.ink,
  weight: 700,
}));
const FOOT: ParagraphStyle = { fontSize: 20, lineHeight: 28, fill: FILE_PALETTE.muted };
const BANNER: ParagraphStyle = { fontSize: 20, lineHeight: 30, fill: NOTICE.ink, weight: 700 };

/** Draws plan, headline and the numbers of every target in the one image that a shared link shows. */
export function ShareImage({
  exported,
  mark,
}: {
  exported: ShareImageContent;
  /** The painted “333” mark, `MARK_SIDE` px wide and high; null for none. */
  mark: string | null;
}) {
  const { plan, headline, standing, banner } = exported;
  const isTooMany = exported.cards.length > MOST_CARDS;
  const cards = isTooMany ? exported.cards.slice(0, MOST_CARDS - 1) : exported.cards;
  const { width, height } = SHARE_SIZE;
  const inner = width - 2 * EDGE - (mark === null ? 0 : MARK_SIDE + GAP);
  const rows = Math.ceil(Math.min(exported.cards.length, MOST_CARDS) / COLUMNS);
  const cardsTop = height - 60 - rows * (CARD.height + GAP) + GAP;
  const place = (index: number) => ({
    x: EDGE + (index % COLUMNS) * (CARD.width + GAP),
    y: cardsTop + Math.floor(index / COLUMNS) * (CARD.height + GAP),
  });
  const top = banner === null ? 28 : 54;
  const headTop = top + PLAN.lineHeight + 6;
  // The largest size at which the whole sentence stands above the cards.
  const style =
    HEADLINES.find(
      (each) => layOutParagraph(headline, inner, each).height <= cardsTop - 12 - headTop,
    ) ?? HEADLINES.at(-1);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={FILE_FONTS[exported.locale]}
    >
      <rect width={width} height={height} fill="#f5f6f8" />
      {banner !== null && (
        <>
          <rect width={width} height={44} fill={NOTICE.ground} />
          <Paragraph lines={[printable(banner)]} x={EDGE} y={7} style={BANNER} />
        </>
      )}
      <Paragraph lines={[printable(plan)]} x={EDGE} y={top} style={PLAN} />
      {style && (
        <Paragraph
          lines={layOutParagraph(headline, inner, style).lines}
          x={EDGE}
          y={headTop}
          style={style}
        />
      )}
      {mark !== null && (
        <svg
          x={width - EDGE - MARK_SIDE}
          y={top + 4}
          width={MARK_SIDE}
          height={MARK_SIDE}
          dangerouslySetInnerHTML={{ __html: mark }}
        />
      )}
      {cards.map((card, index) => (
        <Card key={card.name} card={card} {...place(index)} />
      ))}
      {isTooMany && (
        <More
          text={exported.more.replace("#", String(exported.cards.length - cards.length))}
          {...place(cards.length)}
        />
      )}
      <Paragraph lines={[printable(standing)]} x={EDGE} y={height - 48} style={FOOT} />
    </svg>
  );
}

const NAME: ParagraphStyle = { fontSize: 20, lineHeight: 22, fill: FILE_PALETTE.muted };
const VALUE: ParagraphStyle = { fontSize: 32, lineHeight: 40, fill: FILE_PALETTE.ink, weight: 700 };
const NO_VALUE: ParagraphStyle = { fontSize: 24, lineHeight: 30, fill: FILE_PALETTE.muted };
const TARGET: ParagraphStyle = { fontSize: 18, lineHeight: 24, fill: FILE_PALETTE.muted };
const VERDICT = { fontSize: 20, lineHeight: 26, weight: 700 } as const;
const YEAR_WIDTH = 52;
const PADDING = 14;
const SMALLEST = 8;

interface CardPosition {
  x: number;
  y: number;
}

function Card({ card, x, y }: CardPosition & { card: ShareCard }) {
  const inner = CARD.width - 2 * PADDING;
  const colour = VERDICT_COLOURS[card.verdict];
  const line = (
    text: string,
    top: number,
    height: number,
    style: ParagraphStyle,
    small: number,
  ) => (
    <FittedText
      text={text}
      style={style}
      small={small}
      height={height}
      x={x + PADDING}
      y={y + top}
      width={inner}
    />
  );
  return (
    <g>
      <CardGround x={x} y={y} />
      {line(card.name, 12, 0, NAME, 17)}
      {line(card.value, 58, 50, card.year === null ? NO_VALUE : VALUE, 22)}
      {line(card.target, 104, 28, TARGET, 12)}
      <svg x={x + PADDING} y={y + 139} width={18} height={18} color={colour} fontSize={18}>
        <VerdictSign verdict={card.verdict} />
      </svg>
      <FittedText
        text={card.word}
        style={{ ...VERDICT, fill: colour }}
        small={13}
        x={x + PADDING + 24}
        y={y + 134}
        width={inner - 24 - (card.year === null ? 0 : YEAR_WIDTH)}
        height={26}
      />
      {card.year !== null && (
        <text
          x={x + CARD.width - PADDING}
          y={y + 147}
          dy="0.36em"
          fontSize={TARGET.fontSize}
          fill={FILE_PALETTE.muted}
          textAnchor="end"
        >
          {card.year}
        </text>
      )}
    </g>
  );
}

/** Stands in place of the last card and says how many targets the image does not show. */
function More({ text, x, y }: CardPosition & { text: string }) {
  return (
    <g>
      <CardGround x={x} y={y} />
      <FittedText
        text={text}
        style={VERDICT_TEXT}
        small={16}
        x={x + PADDING}
        y={y + (CARD.height - VERDICT.lineHeight) / 2}
        width={CARD.width - 2 * PADDING}
        height={VERDICT.lineHeight}
      />
    </g>
  );
}

const VERDICT_TEXT: ParagraphStyle = { ...VERDICT, fill: FILE_PALETTE.muted };

function CardGround({ x, y }: CardPosition) {
  return <rect {...CARD} x={x} y={y} rx={8} fill={FILE_PALETTE.card} stroke={FILE_PALETTE.line} />;
}

interface FittedTextProps extends CardPosition {
  text: string;
  style: ParagraphStyle;
  /** The font size below which a second line is better than still smaller letters. */
  small: number;
  width: number;
  height: number;
}

/** Draws a text centred between the upper and the lower edge of its box. */
function FittedText({ text, style, small, x, y, width, height }: FittedTextProps) {
  const fitted = fit(text, width, style, small);
  const top = y + Math.max(0, height - fitted.lines.length * fitted.style.lineHeight) / 2;
  return <Paragraph lines={fitted.lines} x={x} y={top} style={fitted.style} />;
}

/**
 * Sets a text on one line, smaller down to `small` until it fits, else on two lines and smaller still: nothing
 * is cut.
 */
function fit(text: string, width: number, style: ParagraphStyle, small: number) {
  for (let { fontSize } = style; fontSize > SMALLEST; fontSize -= 1) {
    const { lines } = layOutParagraph(text, width, { ...style, fontSize });
    if (lines.length <= 1) return { lines, style: { ...style, fontSize } };
    const tight = { ...style, fontSize, lineHeight: fontSize * 1.2 };
    if (fontSize <= small && lines.length === 2) return { lines, style: tight };
  }
  const tiny = { ...style, fontSize: SMALLEST, lineHeight: SMALLEST * 1.2 };
  return { lines: layOutParagraph(text, width, tiny).lines, style: tiny };
}
