/** Diagonal stripes for what was not measured or is still missing. Use as `fill="url(#id)"`. */
export function Hatch({
  id,
  stroke,
  background,
}: {
  id: string;
  stroke: string;
  background: string;
}) {
  return (
    <pattern
      id={id}
      className="chart-hatch"
      width={7}
      height={7}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={7} height={7} fill={background} />
      <line x1={1} x2={1} y1={0} y2={7} stroke={stroke} strokeWidth={1.5} />
    </pattern>
  );
}

/** Dots for the rest that is not divided any further, distinct from a plain fill without colour. */
export function Dots({ id, dot, background }: { id: string; dot: string; background: string }) {
  return (
    <pattern id={id} className="chart-dots" width={6} height={6} patternUnits="userSpaceOnUse">
      <rect width={6} height={6} fill={background} />
      <circle cx={1.5} cy={1.5} r={0.8} fill={dot} />
      <circle cx={4.5} cy={4.5} r={0.8} fill={dot} />
    </pattern>
  );
}

/** A colour with stripes of the card across it, for a part whose colour another part has plain: `turn` sets their slope. */
export function Striped({
  id,
  turn,
  colour,
  stripe,
}: {
  id: string;
  turn: number;
  colour: string;
  stripe: string;
}) {
  return (
    <pattern
      id={id}
      className="chart-striped"
      width={6}
      height={6}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${turn})`}
    >
      <rect width={6} height={6} fill={colour} />
      <line x1={3} x2={3} y1={0} y2={6} stroke={stripe} strokeWidth={1.5} />
    </pattern>
  );
}
