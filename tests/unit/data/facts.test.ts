import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";

import { ACTION_PLAN } from "@/prisma/data/action-plan";
import { PUBLISHED_FIGURES } from "@/prisma/data/published-figures";

const FOLDER = fileURLToPath(new URL("../../../../shared/facts/", import.meta.url));
const PLAN_FILE = `${FOLDER}action-plan-2023-2025.json`;
const FIGURES_FILE = `${FOLDER}published-figures.json`;
const present = existsSync(PLAN_FILE) && existsSync(FIGURES_FILE);

const localText = z.object({ zh: z.string(), en: z.string() });
const named = z.object({ code: z.string(), zh: z.string(), en: z.string() });
const pillar = z.object({ members: z.array(named.extend({ parent: z.string().optional() })) });
const planFile = z.object({
  plan: z.object({
    code: z.string(),
    name: localText,
    startYear: z.number(),
    endYear: z.number(),
    source: z.string(),
  }),
  path333: z.object({ hubs: pillar, carriers: pillar, fields: pillar }),
  indicators: z.array(
    named.extend({
      unit: localText.optional(),
      accrual: z.string(),
      decimals: z.number().optional(),
      context: z.boolean().optional(),
      register: z.boolean().optional(),
      target: z
        .object({
          year: z.number(),
          comparison: z.string(),
          value: z.number().optional(),
          min: z.number().optional(),
          max: z.number().optional(),
          wording: z.string(),
          calibre: z.string().optional(),
        })
        .nullable(),
      baseline: z
        .object({
          year: z.number(),
          value: z.number(),
          qualifier: z.string(),
          calibre: z.string(),
          wording: z.string(),
        })
        .optional(),
    }),
  ),
  calibres: z.array(named),
});
const figuresFile = z.object({
  sources: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      publisher: z.string(),
      publishedOn: z.string().optional(),
      url: z.string().optional(),
      grade: z.string(),
    }),
  ),
  figures: z.array(
    z.object({
      indicator: z.string(),
      scope: z.string(),
      year: z.number(),
      value: z.number(),
      qualifier: z.string(),
      calibre: z.string(),
      nature: z.string(),
      source: z.string(),
      note: z.string().optional(),
    }),
  ),
});

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** The rows without the fields that the facts do not have. */
function without(rows: readonly object[], ...fields: readonly string[]): unknown[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field))),
  );
}

function text(value: number | undefined): string | null {
  return value === undefined ? null : String(value);
}

const title = present
  ? "the data files against the collected facts"
  : "the data files against the collected facts (SKIPPED: no folder ../shared/facts beside this checkout)";

describe.skipIf(!present)(title, () => {
  it("hold the plan, its scopes and calibres word for word", () => {
    const facts = planFile.parse(read(PLAN_FILE));
    const { source, ...plan } = facts.plan;
    expect(ACTION_PLAN.plan).toMatchObject({ ...plan, illustrative: false });
    expect(ACTION_PLAN.targets.every((target) => target.source === source)).toBe(true);

    const { hubs, carriers, fields } = facts.path333;
    const members = [
      ...hubs.members.map((member) => ({ ...member, kind: "hub" })),
      ...carriers.members.map((member) => ({ ...member, kind: "carrier" })),
      ...fields.members.map((member) => ({ ...member, kind: "field" })),
    ].map(({ code, kind, zh, en, parent = "province" }) => ({
      code,
      kind,
      name: { zh, en },
      parent,
    }));
    expect(ACTION_PLAN.scopes.slice(1)).toEqual(members);
    expect(ACTION_PLAN.calibres.map(({ code, name }) => ({ code, ...name }))).toEqual(
      facts.calibres,
    );
  });

  it("hold every indicator", () => {
    const facts = planFile.parse(read(PLAN_FILE)).indicators;
    const ours = without(ACTION_PLAN.indicators, "definition", "caution");
    expect(ours).toEqual(
      facts.map(({ code, zh, en, unit, accrual, decimals, context, register }) => ({
        code,
        name: { zh, en },
        unit: unit ?? null,
        accrual,
        decimals: decimals ?? 0,
        context: context ?? false,
        register: register ?? false,
      })),
    );
  });

  it("hold every target and the baseline, and no other", () => {
    const facts = planFile.parse(read(PLAN_FILE)).indicators;
    const targets = ACTION_PLAN.targets.map((target) => ({
      indicator: target.indicator,
      year: target.year,
      comparison: target.comparison,
      min: target.min,
      max: target.max,
      calibre: target.calibre,
      wording: target.wording.zh,
    }));
    expect(targets).toEqual(
      facts.flatMap(({ code, target }) =>
        target === null
          ? []
          : [
              {
                indicator: code,
                year: target.year,
                comparison: target.comparison,
                min: text(target.value ?? target.min),
                max: text(target.max),
                calibre: target.calibre ?? null,
                wording: target.wording,
              },
            ],
      ),
    );
    const baselines = ACTION_PLAN.baselines.map((baseline) => ({
      indicator: baseline.indicator,
      year: baseline.year,
      value: baseline.value,
      qualifier: baseline.qualifier,
      calibre: baseline.calibre,
      wording: baseline.wording.zh,
    }));
    expect(baselines).toEqual(
      facts.flatMap(({ code, baseline }) =>
        baseline === undefined
          ? []
          : [{ indicator: code, ...baseline, value: text(baseline.value) }],
      ),
    );
    expect(ACTION_PLAN.baselines[0]?.wording.zh).toContain("32.6%");
    expect(ACTION_PLAN.baselines[0]?.publishedGrowth).toBe("0.326");
  });

  it("hold every source as cited", () => {
    const facts = figuresFile.parse(read(FIGURES_FILE)).sources;
    expect(without(ACTION_PLAN.sources, "note")).toEqual(
      facts.map(({ publishedOn = null, url = null, ...source }) => ({
        ...source,
        publishedOn,
        url,
      })),
    );
  });

  it("hold every published figure, and no other", () => {
    const facts = figuresFile.parse(read(FIGURES_FILE)).figures;
    expect(facts).toHaveLength(19);
    expect(without(PUBLISHED_FIGURES, "note", "flag")).toEqual(
      without(
        facts.map((figure) => ({ ...figure, value: text(figure.value) })),
        "note",
      ),
    );
    for (const [index, { note }] of facts.entries()) {
      const ours = PUBLISHED_FIGURES[index]?.note ?? null;
      if (note === undefined) expect(ours).toBeNull();
      else expect([ours?.zh, ours?.en]).toContain(note);
    }
  });
});
