import { LINE_HEIGHT, textWidth } from "./chart-text";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface ValueText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface PlacedText {
  readonly text: string;
  /** Middle of the text, px. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const MARK = 7;
const SPACE = 3;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const inside = (box: Box, frame: Box): boolean =>
  box.left >= frame.left &&
  box.right <= frame.right &&
  box.top >= frame.top &&
  box.bottom <= frame.bottom;

/** Whether a stroke passes through a box, by Liang and Barsky's clipping test. */
export function strokeHitsBox({ x1, y1, x2, y2 }: Stroke, box: Box): boolean {
  let enter = 0;
  let leave = 1;
  const sides: readonly (readonly [number, number])[] = [
    [x1 - x2, x1 - box.left],
    [x2 - x1, box.right - x1],
    [y1 - y2, y1 - box.top],
    [y2 - y1, box.bottom - y1],
  ];
  for (const [direction, distance] of sides) {
    if (direction === 0) {
      if (distance < 0) return false;
    } else if (direction < 0) enter = Math.max(enter, distance / direction);
    else leave = Math.min(leave, distance / direction);
  }
  return enter <= leave;
}

function candidates({ x, y, text }: ValueText): PlacedText[] {
  const width = textWidth(text);
  const vertical = MARK + SPACE + LINE_HEIGHT / 2;
  const side = MARK + SPACE + width / 2;
  const at = (dx: number, dy: number): PlacedText => ({ text, x: x + dx, y: y + dy, width });
  return [
    at(0, -vertical),
    at(0, vertical),
    at(-side, -LINE_HEIGHT / 2),
    at(side, LINE_HEIGHT / 2),
    at(-side, 0),
    at(side, 0),
  ];
}

const boxOf = ({ x, y, width }: PlacedText): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - LINE_HEIGHT / 2,
  bottom: y + LINE_HEIGHT / 2,
});

/** Of marks that lie closer together, in px, none is nearer to a value than the others: nobody tells them apart. */
const SAME = 0.5;

/** Whether a text stands nearer to its own mark than to any other, whose value it would be read as. */
function isNearest(
  { x, y }: PlacedText,
  own: ValueText,
  marks: readonly { x: number; y: number }[],
): boolean {
  const distance = Math.hypot(own.x - x, own.y - y);
  return marks.every((mark) => Math.hypot(mark.x - x, mark.y - y) > distance - SAME);
}

/**
 * Puts each value beside its mark, inside `frame`: nearer to it than to any other mark, never on another value, mark or box
 * of `taken`, and across as few strokes as possible. A value without any free place is left out (the table has it).
 */
export function placeValues(
  values: readonly ValueText[],
  marks: readonly { x: number; y: number }[],
  strokes: readonly Stroke[],
  taken: readonly Box[],
  frame: Box,
): PlacedText[] {
  const occupied: Box[] = [
    ...taken,
    ...marks.map(({ x, y }) => ({
      left: x - MARK,
      right: x + MARK,
      top: y - MARK,
      bottom: y + MARK,
    })),
  ];
  const placed: PlacedText[] = [];
  for (const value of values) {
    const best = candidates(value)
      .map((candidate, preference) => ({ candidate, box: boxOf(candidate), preference }))
      .filter(({ candidate }) => isNearest(candidate, value, marks))
      .filter(({ box }) => inside(box, frame) && !occupied.some((other) => overlap(box, other)))
      .map(({ candidate, box, preference }) => {
        const crossed = strokes.filter((stroke) => strokeHitsBox(stroke, box)).length;
        return { candidate, box, cost: crossed * 10 + preference };
      })
      .sort((a, b) => a.cost - b.cost)[0];
    if (!best) continue;
    placed.push(best.candidate);
    occupied.push(best.box);
  }
  return placed;
}
