import { createElement } from "react";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { GET as getAssessment } from "@/app/api/v1/p/[token]/assessment/route";
import { GET as getChart } from "@/app/api/v1/p/[token]/charts/[indicator]/[file]/route";
import { GET as getCsv } from "@/app/api/v1/p/[token]/figures.csv/route";
import { GET as getJson } from "@/app/api/v1/p/[token]/figures.json/route";
import { GET as getXlsx } from "@/app/api/v1/p/[token]/figures.xlsx/route";
import { GET as getDocx } from "@/app/api/v1/p/[token]/report.docx/route";
import { GET as getWorkbook } from "@/app/api/v1/p/[token]/report.xlsx/route";
import { IndicatorView } from "@/components/indicator/indicator-view";
import { OverviewView } from "@/components/overview/overview-view";
import type { Actor } from "@/lib/access/types";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { methodOf } from "@/lib/assessment/method";
import type { PlanAssessment } from "@/lib/assessment/types";
import { getReleasedFinalAssessment } from "@/lib/closing/final-queries";
import { writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { openPublicLink } from "@/lib/links/door/open-public-link";
import { createLink } from "@/lib/links/mutations";
import { getReleasedChanges } from "@/lib/releases/change-queries";
import { makeRelease } from "@/lib/releases/mutations";
import { getReleasedView } from "@/lib/releases/queries";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { INVENTED_METHOD } from "@/tests/support/plans/invented-method";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { unzip } from "@/tests/support/files/unzip";
import { writeRevision } from "@/tests/support/write-revision";
import { html, textOf } from "@/tests/support/html";

/** Which method is the current one: the one of a program before, or after, somebody changed it. */
const program = vi.hoisted(() => ({ isChanged: false }));

vi.mock(import("@/lib/assessment/method"), async (importOriginal) => {
  const real = await importOriginal();
  return {
    ...real,
    get CURRENT_METHOD() {
      return program.isChanged ? INVENTED_METHOD : real.methodOf(1);
    },
    methodOf: (version) =>
      version === INVENTED_METHOD.version ? INVENTED_METHOD : real.methodOf(version),
  };
});

// The real one needs Next's router.
vi.mock("@/lib/i18n/navigation", () => ({
  Link: ({ href, children }: { href: string; children: string }) =>
    createElement("a", { href }, children),
  getPathname: ({ href }: { readonly href: string }) => href,
}));

const YEAR = 2024;

let database: TestDatabase;
let admin: Actor;
let plan: TestPlan;
/** A link held to the release of method 1, and one that shows the newest. */
let held: string;
let newest: string;
/** All that the release of method 1 said, drew and exported while method 1 was the current one. */
let before: Awaited<ReturnType<typeof everythingOf>>;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin");
  const people = {
    author: await createMember("analyst"),
    reviewer: await createMember("reviewer"),
  };
  plan = await createPlan({ signedBy: admin });
  const scale = { indicator: "scale", calibre: "industry-scale" } as const;
  const count = { calibre: "department-count" } as const;
  await startFrom("scale", "industry-scale", "516");
  await startFrom("firms", "department-count", "2");
  await makeRelease(admin, plan.code, { note: "空版", expectedNumber: 1 });
  await writeRevision(plan, people, { ...scale, year: 2023, value: "700" });
  await writeRevision(plan, people, { ...scale, year: YEAR, value: "930" });
  await writeRevision(plan, people, { ...scale, scope: "wuhan", year: 2023, value: "500" });
  await writeRevision(plan, people, { ...scale, scope: "wuhan", year: YEAR, value: "640" });
  await writeRevision(plan, people, { indicator: "results", ...count, year: YEAR, value: "62" });
  await writeRevision(plan, people, { indicator: "firms", ...count, year: YEAR, value: "12" });
  await makeRelease(admin, plan.code, { note: "首版", expectedNumber: 2 });
  const link = { label: "l", expiresAt: null };
  held = (await createLink(admin, plan.code, { ...link, release: 2 })).token;
  newest = (await createLink(admin, plan.code, { ...link, release: null })).token;
  before = await everythingOf(held);
  program.isChanged = true;
});
afterAll(() => database.cleanup());

async function startFrom(
  indicator: keyof TestPlan["indicators"],
  calibre: keyof TestPlan["calibres"],
  value: string,
): Promise<void> {
  await writeTransaction((tx) =>
    tx.baseline.create({
      data: {
        id: newId(),
        indicatorId: plan.indicators[indicator],
        version: 2,
        year: 2022,
        value,
        scopeId: plan.scopes.province,
        calibreId: plan.calibres[calibre],
        qualifier: "exact",
        wordingZh: value,
        wordingEn: value,
        createdById: admin.id,
        approvedAt: new Date(),
      },
    }),
  );
}

const query = `?year=${YEAR}`;
const request = (more = "") => new Request(`http://localhost/api/v1/p/x/y${query}${more}`);
const readModel = async (token: string) =>
  (await (
    await getAssessment(request(), { params: Promise.resolve({ token }) })
  ).json()) as PlanAssessment;

/** The read model, the pages' words, the charts' drawings and tables, the files and the report of a link. */
async function everythingOf(token: string) {
  const scope = await openPublicLink(token);
  if (scope === null) throw new Error("The link does not open.");
  const params = Promise.resolve({ token });
  const text = async (response: Response) => {
    expect(response.status).toBe(200);
    return response.text();
  };
  const parts = async (response: Response) => {
    expect(response.status).toBe(200);
    const files = unzip(new Uint8Array(await response.arrayBuffer()));
    return [...files]
      .filter(([name]) => name !== "docProps/core.xml") // when the file was written
      .map(([name, content]) => [name, content.replaceAll(/<wp:docPr id="\d+"/g, "<wp:docPr")]);
  };
  const charts = [
    ["scale", "trajectory.svg"],
    ["scale", "trajectory.csv"],
    ["scale", "contributions-hub.svg"],
    ["scale", "waterfall.svg"],
    ["scale", "outlook.svg"],
    ["results", "trajectory.svg"],
    ["results", "outlook.csv"],
  ] as const;
  const drawn: string[] = [];
  for (const [indicator, file] of charts) {
    const address = Promise.resolve({ token, indicator, file });
    drawn.push(await text(await getChart(request("&lang=en"), { params: address })));
  }
  const view = await getReleasedView(scope, { year: YEAR });
  return {
    assessment: view.assessment,
    answer: await readModel(token),
    changes: [view.changes, await getReleasedChanges(scope)],
    final: await getReleasedFinalAssessment(scope),
    pages: { zh: wordsOf(view, "zh"), en: wordsOf(view, "en") },
    drawn,
    figures: [
      await text(await getCsv(request(), { params })),
      await text(await getJson(request(), { params })),
      await parts(await getXlsx(request(), { params })),
    ],
    report: [
      await parts(await getDocx(request(), { params })),
      await parts(await getDocx(request("&lang=en"), { params })),
      await parts(await getWorkbook(request(), { params })),
    ],
  };
}

function wordsOf(
  { assessment, changes }: Awaited<ReturnType<typeof getReleasedView>>,
  locale: "zh" | "en",
): readonly string[] {
  const props = { assessment, place: { base: "", year: String(YEAR), asOf: null }, notices: [] };
  return [
    createElement(OverviewView, { ...props, changes }),
    ...assessment.indicators.map((indicator) =>
      createElement(IndicatorView, { ...props, indicator }),
    ),
  ].map((view) => textOf(html(locale, view)));
}

const verdictsOf = ({ indicators }: PlanAssessment) =>
  indicators.map(({ scopes }) => scopes[0]?.verdict);

describe("a release of method 1, after another method became the current one", () => {
  it("says, draws and exports word for word what it did", async () => {
    expect(before.answer).toMatchObject({ methodVersion: 1, method: methodOf(1) });
    expect(before.pages.zh.join()).toContain("在 60% 至 95% 之间");
    expect(await everythingOf(held)).toEqual(before);
  });

  it("while members see the plan by the new one", async () => {
    const now = await getPlanAssessment(admin, plan.code, { year: YEAR });
    expect(now).toMatchObject({
      methodVersion: INVENTED_METHOD.version,
      method: INVENTED_METHOD,
      release: null,
    });
    expect(verdictsOf(now)).not.toEqual(verdictsOf(before.assessment));
  });

  it("goes on doing so when the next release is made with the new one", async () => {
    const note = { note: "新方法", expectedNumber: 3 };
    // By the other method what counted from zero has no baseline any more: something published reads otherwise.
    await expect(makeRelease(admin, plan.code, note)).rejects.toMatchObject({ code: "invalid" });
    const correctionNote = "换用新的评估方法";
    const next = await makeRelease(admin, plan.code, { ...note, correctionNote });
    expect(next.methodVersion).toBe(INVENTED_METHOD.version);
    // Of the later release an answer tells its number, and nothing else.
    expect(await everythingOf(held)).toEqual({
      ...before,
      answer: { ...before.answer, supersededBy: 3 },
    });

    const shown = await everythingOf(newest);
    expect(shown.answer).toMatchObject({ release: 3, method: INVENTED_METHOD });
    // Figures know no method: only the number of the release differs, before the empty mark of illustration.
    const second = before.figures[0]?.toString().replaceAll(",2,,", ",3,,");
    expect(withoutHash(shown.figures[0])).toBe(withoutHash(second));
    expect(shown.figures[0]).not.toBe(second);
    expect(shown.drawn).not.toEqual(before.drawn);
    const words = shown.pages.zh.join();
    expect(words).toContain("72.5%");
    expect(words).not.toMatch(/在 60% 至 95% 之间/);
  });

  it("is compared with the next one by the method of each", async () => {
    const scope = await openPublicLink(newest);
    const { comparison } = await getReleasedChanges(scope!, { from: 2 });
    expect(comparison?.changes).toMatchObject({
      figuresCorrected: [],
      baselinesChanged: [
        { indicator: "results", scope: "province", before: { implicit: true }, after: null },
        { indicator: "results", scope: "wuhan" },
        { indicator: "results", scope: "xiangyang" },
        { indicator: "results", scope: "optics-valley" },
      ],
    });
  });
});

/** A file of figures without the hash of its release, which covers the method. */
function withoutHash(csv: unknown): string {
  return String(csv).replace(/[0-9a-f]{64}/g, "");
}
