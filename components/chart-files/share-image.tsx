import { FILE_PALETTE } from "@/components/charts/palette";
import { VerdictSign } from "@/components/dashboard/verdict-sign";
import type { ShareCard, ShareImageSpec } from "@/lib/chart-files/types";

import { layOutParagraph, Paragraph, printable, type ParagraphStyle } from "./paragraph";
import { FILE_FONTS, NOTICE, VERDICT_COLOURS } from "./theme";

/** The size that sites expect of a picture beside a link, px. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

const EDGE = 48;
const GAP = 16;
const COLUMNS = 4;
const CARD_HEIGHT = 128;
const PLAN: ParagraphStyle = { fontSize: 24, lineHeight: 34, fill: FILE_PALETTE.muted };
const HEADLINES = [36, 32, 28, 24, 20].map((fontSize): ParagraphStyle => ({
  fontSize,
  lineHeight: fontSize * 1.35,
  fill: FILE_PALETTE.ink,
  weight: 700,
}));
const FOOT: ParagraphStyle = { fontSize: 20, lineHeight: 28, fill: FILE_PALETTE.muted };
const BANNER: ParagraphStyle = { fontSize: 20, lineHeight: 30, fill: NOTICE.ink, weight: 700 };

/** Plan, headline and the numbers of every target, in the one picture that a shared link shows. */
export function ShareImage({ spec }: { readonly spec: ShareImageSpec }) {
  const { plan, headline, cards, standing, banner } = spec;
  const { width, height } = SHARE_SIZE;
  const inner = width - 2 * EDGE;
  const rows = Math.ceil(cards.length / COLUMNS);
  const cardsTop = height - 66 - rows * (CARD_HEIGHT + GAP) + GAP;
  const top = banner === null ? 30 : 62;
  const headTop = top + PLAN.lineHeight + 10;
  // The largest size at which the whole sentence stands above the cards.
  const style =
    HEADLINES.find(
      (each) => layOutParagraph(headline, inner, each).height <= cardsTop - 14 - headTop,
    ) ?? HEADLINES.at(-1);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={FILE_FONTS[spec.locale]}
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
      {cards.map((card, index) => (
        <Card
          key={card.name}
          card={card}
          x={EDGE + (index % COLUMNS) * ((inner + GAP) / COLUMNS)}
          y={cardsTop + Math.floor(index / COLUMNS) * (CARD_HEIGHT + GAP)}
          width={(inner + GAP) / COLUMNS - GAP}
        />
      ))}
      <Paragraph lines={[printable(standing)]} x={EDGE} y={height - 48} style={FOOT} />
    </svg>
  );
}

const NAME: ParagraphStyle = { fontSize: 17, lineHeight: 24, fill: FILE_PALETTE.muted };
const VALUE: ParagraphStyle = { fontSize: 25, lineHeight: 34, fill: FILE_PALETTE.ink, weight: 700 };
const TARGET: ParagraphStyle = { fontSize: 15, lineHeight: 22, fill: FILE_PALETTE.muted };
const VERDICT = { fontSize: 17, lineHeight: 26, weight: 700 } as const;
const PADDING = 14;

function Card({
  card,
  x,
  y,
  width,
}: {
  readonly card: ShareCard;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}) {
  const inner = width - 2 * PADDING;
  const colour = VERDICT_COLOURS[card.verdict];
  const line = (text: string, top: number, style: ParagraphStyle, indent = 0) => {
    const fitted = fit(text, inner - indent, style);
    const left = x + PADDING + indent;
    return <Paragraph lines={fitted.lines} x={left} y={y + top} style={fitted.style} />;
  };
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={CARD_HEIGHT}
        rx={8}
        fill={FILE_PALETTE.card}
        stroke={FILE_PALETTE.line}
      />
      {line(card.name, 10, NAME)}
      {line(card.value, 33, VALUE)}
      {line(card.target, 68, TARGET)}
      <svg x={x + PADDING} y={y + 97} width={16} height={16} color={colour} fontSize={16}>
        <VerdictSign verdict={card.verdict} />
      </svg>
      {line(card.word, 92, { ...VERDICT, fill: colour }, 22)}
    </g>
  );
}

/** One line, set smaller until it fits: nothing is cut. */
function fit(text: string, width: number, style: ParagraphStyle) {
  for (let { fontSize } = style; fontSize > 9; fontSize -= 1) {
    const smaller = { ...style, fontSize };
    const { lines } = layOutParagraph(text, width, smaller);
    if (lines.length <= 1) return { lines, style: smaller };
  }
  const smallest = { ...style, fontSize: 9, lineHeight: 11 };
  return { lines: layOutParagraph(text, width, smallest).lines, style: smallest };
}
