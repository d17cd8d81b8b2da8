import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";

import { CORRECTED_SOURCES } from "@/prisma/data/corrections/corrected-sources";
import {
  CITY_DEPARTMENT,
  FIGURE_CORRECTIONS,
  MOVED_FIGURES,
} from "@/prisma/data/corrections/figure-corrections";
import { FOUND_FIGURES } from "@/prisma/data/found/found-figures";
import { FOUND_CALIBRES, FOUND_INDICATORS } from "@/prisma/data/found/found-indicators";
import { FOUND_SOURCES } from "@/prisma/data/found/found-sources";
import { CALIBRES } from "@/prisma/data/calibres";
import { INDICATORS } from "@/prisma/data/indicators";

const FILE = fileURLToPath(new URL("../../../../shared/facts/new-facts.json", import.meta.url));

const found = z.object({
  indicator: z.string(),
  scope: z.string(),
  year: z.number(),
  value: z.number(),
  qualifier: z.string(),
  calibre: z.string(),
  nature: z.string(),
  source: z.string(),
});
const file = z.object({
  sources: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      titleSeen: z.boolean(),
      publisher: z.string(),
      grade: z.string(),
    }),
  ),
  figures: z.array(found),
  figuresNeedingNewCalibre: z.array(found),
  figuresNeedingNewIndicator: z.array(found.extend({ nameZh: z.string() })),
});

const SOURCES = [...CORRECTED_SOURCES, ...FOUND_SOURCES];

/** Codes that the collected facts write in another way. */
const INDICATOR_CODES: Readonly<Record<string, string>> = {
  "ai-firm-share-应用层": "ai-share-application",
  "ai-firm-share-基础层": "ai-share-foundation",
  "ai-firm-share-技术层": "ai-share-technology",
};

const sourceOf = (key: string) =>
  SOURCES.find((source) => source.key === key || source.key === `${key}-2`);

const present = existsSync(FILE);
const readFacts = () => file.parse(JSON.parse(readFileSync(FILE, "utf8")));
const title = present
  ? "the found facts against the collected ones"
  : "the found facts against the collected ones (SKIPPED: no folder ../shared/facts beside this checkout)";

describe.skipIf(!present)(title, () => {
  it("hold every collected number, and no other", () => {
    const facts = readFacts();
    const collected = [
      ...facts.figures,
      ...facts.figuresNeedingNewCalibre,
      ...facts.figuresNeedingNewIndicator,
    ].map((row) => ({
      indicator: INDICATOR_CODES[row.indicator] ?? row.indicator,
      scope: row.scope,
      year: row.year,
      calibre: row.calibre,
      value: String(row.value),
      qualifier: row.qualifier,
      nature: row.nature,
      source: sourceOf(row.source)?.key,
    }));
    const loaded = [...FOUND_FIGURES, ...MOVED_FIGURES].map(({ note, flag, ...row }) => {
      expect(flag).toBeNull();
      expect(note === null || note.zh !== "").toBe(true);
      return row;
    });
    expect(collected).toHaveLength(27);
    expect(new Set(loaded.map((row) => JSON.stringify(sorted(row))))).toEqual(
      new Set(collected.map((row) => JSON.stringify(sorted(row)))),
    );
  });

  it("say of a title that nobody saw that it is a description, and keep each grade", () => {
    for (const { key, title: wanted, titleSeen, grade } of readFacts().sources) {
      if (key === "aigcdaily-2023") continue;
      const source = sourceOf(key);
      if (source === undefined) continue;
      expect([key, source.grade]).toEqual([key, grade]);
      expect([key, source.title.startsWith("（题名未见）")]).toEqual([key, !titleSeen]);
      if (titleSeen) expect(source.title).toBe(wanted);
    }
  });

  it("leave out what was seen in a translation only", () => {
    expect(sourceOf("taibo-2025")).toBeUndefined();
    expect(sourceOf("gmteight-2025")).toBeUndefined();
  });
});

describe("the found facts", () => {
  it("name only what is defined", () => {
    const indicators = new Set([...INDICATORS, ...FOUND_INDICATORS].map(({ code }) => code));
    const calibres = new Set(
      [...CALIBRES, CITY_DEPARTMENT, ...FOUND_CALIBRES].map(({ code }) => code),
    );
    for (const { indicator, calibre, source } of FOUND_FIGURES) {
      expect([indicators.has(indicator), calibres.has(calibre)]).toEqual([true, true]);
      expect(SOURCES.some(({ key }) => key === source)).toBe(true);
    }
    expect(new Set(SOURCES.map(({ key }) => key)).size).toBe(SOURCES.length);
  });

  it("are for context, and their forecast is no actual", () => {
    expect(FOUND_INDICATORS.every(({ context }) => context)).toBe(true);
    expect(FOUND_FIGURES.filter(({ nature }) => nature === "forecast")).toMatchObject([
      { scope: "optics-valley", year: 2025, value: "600", qualifier: "more-than" },
    ]);
  });

  it("correct every citation of the two directories whose titles were not seen", () => {
    const cited = FIGURE_CORRECTIONS.map(({ figure }) => figure.source);
    expect(cited.filter((key) => key.startsWith("directory-"))).toHaveLength(10);
  });
});

function sorted(row: object): object {
  return Object.fromEntries(Object.entries(row).toSorted(([a], [b]) => a.localeCompare(b)));
}
