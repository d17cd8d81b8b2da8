/** A number with its unit: 1386.5 亿元, 超过1500亿元, 29 项, 2025 年, 9.9%. */
const AMOUNT = /([−+-]?\d[\d.,—–-]*[\u00a0 ]?(?:[十百千万亿]*元|[项家个年%]))/u;

/** Writes a text in which no line ends inside a number with its unit: not before 亿元, and not before 元. */
export function WholeAmounts({ children }: { children: string }) {
  return children.split(AMOUNT).map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      <span key={`${index}:${piece}`} className="whitespace-nowrap">
        {piece}
      </span>
    ),
  );
}
