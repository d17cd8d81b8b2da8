import { expect, test } from "vitest";

import { datasetFacts } from "@/lib/exchange/open-data/dataset-facts";
import { schemaDataset } from "@/lib/exchange/open-data/schema-dataset";

import { compose, FACTS } from "./report-fixture";

/** The published figures, and a first citation of a target that was corrected. */
function corrected() {
  const [source] = FACTS.sources;
  const [scale, ...others] = FACTS.indicators;
  const [version] = scale?.targetHistory ?? [];
  if (source === undefined || scale === undefined || version === undefined) {
    throw new Error("The plan cites nothing.");
  }
  const first = { ...source, key: "first-citation", title: "第一次引用的稿子" };
  const history = [{ ...version, source: first.key }, ...scale.targetHistory];
  return {
    ...FACTS,
    sources: [first, ...FACTS.sources],
    indicators: [{ ...scale, targetHistory: history }, ...others],
  };
}

test("a corrected source is marked in the report and its workbook, and no other is", async () => {
  for (const [locale, mark] of [
    ["zh", "已更正，不再引用"],
    ["en", "Corrected"],
  ] as const) {
    const { blocks, sheets } = await compose(corrected(), locale);
    const lines = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
    expect(lines.filter((line) => line.includes(mark))).toEqual([
      expect.stringContaining("第一次引用的稿子"),
    ]);
    const marked = sheets
      .flatMap(({ rows }) => rows)
      .filter((row) => JSON.stringify(row).includes(mark));
    expect(marked).toHaveLength(1);
    expect(JSON.stringify(marked)).toContain("第一次引用的稿子");
  }
});

test("a corrected source is not what the published data set rests on", () => {
  const site = { zh: "数据", en: "Data" };
  const statement = { publisher: null, licence: null };
  const facts = datasetFacts(corrected(), {
    origin: "http://x.test",
    site,
    region: null,
    statement,
  });
  const { citation } = schemaDataset(facts, corrected(), "zh");
  expect(citation.map(({ name }) => name)).not.toContain("第一次引用的稿子");
  expect(citation).toHaveLength(FACTS.sources.length);
});
