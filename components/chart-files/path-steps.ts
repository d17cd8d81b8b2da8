const COMMAND = /([A-Za-z])([^A-Za-z]*)/g;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
/** Commands whose last two numbers are where the pen goes; of an arc those before it stay as they are. */
const GOES_TO = new Set(["M", "L", "A"]);

/**
 * Writes a path with arcs in steps from point to point, so that equal shapes at different places are the same text but
 * for their beginning: those of the nine gauges are what a packed page repeats. Any other path keeps its points.
 */
export function withSteps(path: string): string {
  const packed = path.trim().replace(/\s+/g, " ").replace(/, /g, ",");
  const commands = [...packed.matchAll(COMMAND)].map(([, name = "", numbers = ""]) => ({
    name,
    numbers: (numbers.match(NUMBER) ?? []).map(Number),
  }));
  const isOfArcs =
    commands.some(({ name }) => name === "A") &&
    commands.every(({ name }, at) => GOES_TO.has(name) || (name === "Z" && at > 0));
  if (!isOfArcs) return packed;
  let [beginX, beginY, fromX, fromY] = [0, 0, 0, 0];
  const steps = commands.map(({ name, numbers }) => {
    if (name === "Z") {
      [fromX, fromY] = [beginX, beginY];
      return "z";
    }
    const [x = 0, y = 0] = numbers.slice(-2);
    const step = [...numbers.slice(0, -2), tenths(x - fromX), tenths(y - fromY)];
    [fromX, fromY] = [x, y];
    if (name === "M") [beginX, beginY] = [x, y];
    return `${name.toLowerCase()}${step.join(",")}`;
  });
  return steps.join("");
}

/** No text of a path says "-0". */
function tenths(length: number): number {
  return Math.round(length * 10) / 10 || 0;
}
