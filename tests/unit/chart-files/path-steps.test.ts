import { describe, expect, it } from "vitest";

import { withSteps } from "@/components/chart-files/path-steps";

describe("withSteps", () => {
  it("writes equal sectors at two places as one text but for where they begin", () => {
    const sector = (x: number, y: number) =>
      `M ${x + 8.33},${y + 4}\n    A 11.7,11.7,0,\n    1,1,\n    ${x - 8.33},${y + 4}\n  L ${x - 4},${y + 2} Z`;
    const [first, second] = [withSteps(sector(20, 20)), withSteps(sector(46.67, 73.3))];
    expect(first).toBe("m28.3,24a11.7,11.7,0,1,1,-16.7,0l4.3,-2z");
    expect(second.replace(/^m[\d.]+,[\d.]+/, "")).toBe(first.replace(/^m[\d.]+,[\d.]+/, ""));
  });

  it("goes on from where a closed part began", () => {
    expect(withSteps("M10,10A5,5,0,0,1,20,20ZM12,12A1,1,0,0,1,14,14Z")).toBe(
      "m10,10a5,5,0,0,1,10,10zm2,2a1,1,0,0,1,2,2z",
    );
  });

  it("leaves lines, and what is in steps already", () => {
    expect(withSteps("M 1, 2\n L 3.25, 4")).toBe("M 1,2 L 3.25,4");
    expect(withSteps("M-4.5,0a4.5,4.5 0 1,0 9,0Z")).toBe("M-4.5,0a4.5,4.5 0 1,0 9,0Z");
  });
});
