import { expect, test } from "vitest";

import { indicatorSources, replacedSources } from "@/lib/words/verdict/figure-rows";
import { indicatorOf } from "@/tests/support/plans/hubei-plan";
import { scaleByHub } from "@/tests/support/plans/parts-fixture";

test("a source that only an earlier version of a target cites is replaced, and stays in the list", () => {
  const plain = scaleByHub();
  const [source] = plain.sources;
  const scale = indicatorOf(plain, "scale");
  const [version] = scale.targetHistory;
  if (source === undefined || version === undefined) throw new Error("The plan cites nothing.");
  const corrected = {
    ...scale,
    targetHistory: [{ ...version, source: "first-citation" }, ...scale.targetHistory],
  };
  const assessment = {
    ...plain,
    sources: [{ ...source, key: "first-citation" }, ...plain.sources],
    indicators: plain.indicators.map((one) => (one.code === "scale" ? corrected : one)),
  };
  expect(replacedSources(plain)).toEqual([]);
  expect(replacedSources(assessment)).toEqual(["first-citation"]);
  expect(indicatorSources(assessment, corrected)[0]).toBe("first-citation");
});
