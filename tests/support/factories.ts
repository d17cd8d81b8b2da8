import { writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import type { Actor, Role } from "@/lib/access/types";

let counter = 0;

/** A stored member, as the actor that a signed-in request of that member would have. */
export async function createMember(
  role: Role,
  options: { name?: string; mustChangePassword?: boolean } = {},
): Promise<Actor> {
  counter += 1;
  const member = {
    id: newId(),
    name: options.name ?? `${role} ${counter}`,
    email: `${role}-${counter}@example.test`,
    role,
    mustChangePassword: options.mustChangePassword ?? false,
  };
  const now = new Date();
  await writeTransaction((tx) =>
    tx.member.create({ data: { ...member, createdAt: now, updatedAt: now } }),
  );
  return { ...member, mustSetUpTotp: false, sessionId: newId() } as unknown as Actor;
}

export interface TestPlan {
  id: string;
  code: string;
  startYear: number;
  endYear: number;
  indicators: Readonly<Record<"scale" | "results" | "firms" | "standing", string>>;
  scopes: Readonly<Record<"province" | "wuhan" | "xiangyang" | "optics-valley", string>>;
  calibres: Readonly<Record<"industry-scale" | "core-scale" | "department-count", string>>;
}

/**
 * A plan 2023–2025 with a `level` (scale, 亿元, 1 decimal), a `cumulative` (results), a `stock` (firms) and a
 * `qualitative` (standing) indicator, four scopes and three calibres. The records are ids by code; the codes
 * are the keys. With `signedBy` it also has the province's targets (scale > 1500, results ≥ 100,
 * firms ≥ 30, all for 2025) and the scale's baseline (516 in 2022), and links may have no end.
 */
export async function createPlan(
  options: { code?: string; signedBy?: Actor } = {},
): Promise<TestPlan> {
  counter += 1;
  const plan: TestPlan = {
    id: newId(),
    code: options.code ?? `plan-${counter}`,
    startYear: 2023,
    endYear: 2025,
    indicators: { scale: newId(), results: newId(), firms: newId(), standing: newId() },
    scopes: { province: newId(), wuhan: newId(), xiangyang: newId(), "optics-valley": newId() },
    calibres: await ensureCalibres(),
  };
  await writeTransaction(async (tx) => {
    await tx.plan.create({
      data: {
        id: plan.id,
        code: plan.code,
        nameZh: "测试行动方案",
        nameEn: "Test plan",
        startYear: plan.startYear,
        endYear: plan.endYear,
        position: counter,
        createdAt: new Date(),
      },
    });
    const dimensions = [
      ["hub", "三大科创中心", "Three hubs", "其他市州", "Other cities"],
      ["carrier", "三大区域载体", "Three zones", "武汉其他区域", "Rest of Wuhan"],
    ] as const;
    for (const [position, [code, nameZh, nameEn, restZh, restEn]] of dimensions.entries()) {
      const words = { nameZh, nameEn, restZh, restEn };
      await tx.dimension.create({
        data: { id: newId(), planId: plan.id, code, ...words, position },
      });
    }
    const scopes = [
      ["province", "province", "全省", "Province", null],
      ["wuhan", "hub", "武汉", "Wuhan", plan.scopes.province],
      ["xiangyang", "hub", "襄阳", "Xiangyang", plan.scopes.province],
      ["optics-valley", "carrier", "光谷", "Optics Valley", plan.scopes.wuhan],
    ] as const;
    for (const [position, [code, kind, nameZh, nameEn, parentId]] of scopes.entries()) {
      const id = plan.scopes[code];
      await tx.scope.create({
        data: { id, planId: plan.id, code, kind, nameZh, nameEn, parentId, position },
      });
    }
    const indicators = [
      ["scale", "产业规模", "Scale", "亿元", "100 million CNY", "level", 1],
      ["results", "标志性成果", "Results", "项", "items", "cumulative", 0],
      ["firms", "企业数", "Firms", "家", "firms", "stock", 0],
      ["standing", "总体水平", "Standing", null, null, "qualitative", 0],
    ] as const;
    for (const [position, row] of indicators.entries()) {
      const [code, nameZh, nameEn, unitZh, unitEn, accrual, decimals] = row;
      const id = plan.indicators[code];
      const names = { code, nameZh, nameEn, unitZh, unitEn };
      await tx.indicator.create({
        data: { id, planId: plan.id, ...names, accrual, decimals, position },
      });
    }
  });
  if (options.signedBy !== undefined) {
    await createTargets(plan, options.signedBy);
    await allowEndlessLinks(options.signedBy);
  }
  return plan;
}

/** So that a test which is not about expiry can make links that do not expire while it runs. */
async function allowEndlessLinks(admin: Actor): Promise<void> {
  await writeTransaction(async (tx) => {
    if ((await tx.linkRule.count()) > 0) return;
    const rule = { number: 1, maxDays: 365, endless: true };
    await tx.linkRule.create({ data: { ...rule, actorId: admin.id, at: new Date() } });
  });
}

const CALIBRES = [
  ["industry-scale", "产业规模", "Industry scale"],
  ["core-scale", "核心产业规模", "Core industry scale"],
  ["department-count", "部门统计", "Department count"],
] as const;

/** Calibres belong to no plan: several test plans of one database share them. */
async function ensureCalibres(): Promise<TestPlan["calibres"]> {
  return writeTransaction(async (tx) => {
    const ids = { "industry-scale": "", "core-scale": "", "department-count": "" };
    for (const [position, [code, nameZh, nameEn]] of CALIBRES.entries()) {
      const row = await tx.calibre.upsert({
        where: { code },
        update: {},
        create: { id: newId(), code, nameZh, nameEn, position },
      });
      ids[code] = row.id;
    }
    return ids;
  });
}

async function createTargets(plan: TestPlan, signedBy: Actor): Promise<void> {
  const targets = [
    ["scale", "gt", "1500", "industry-scale", "超过1500亿元"],
    ["results", "gte", "100", "department-count", "100项以上"],
    ["firms", "gte", "30", "department-count", "30家以上"],
  ] as const;
  const signed = { version: 1, createdById: signedBy.id, approvedAt: new Date() };
  const scopeId = plan.scopes.province;
  await writeTransaction(async (tx) => {
    for (const [indicator, comparison, min, calibre, wordingZh] of targets) {
      const keys = { indicatorId: plan.indicators[indicator], calibreId: plan.calibres[calibre] };
      const wording = { wordingZh, wordingEn: `${comparison} ${min}` };
      await tx.target.create({
        data: {
          id: newId(),
          scopeId,
          ...keys,
          ...signed,
          ...wording,
          year: 2025,
          comparison,
          min,
          origin: "plan",
        },
      });
    }
    const keys = {
      indicatorId: plan.indicators.scale,
      scopeId,
      calibreId: plan.calibres["core-scale"],
    };
    await tx.baseline.create({
      data: {
        id: newId(),
        ...keys,
        ...signed,
        year: 2022,
        value: "516",
        qualifier: "about",
        wordingZh: "约516亿元",
        wordingEn: "about 516",
        publishedGrowth: "0.326",
      },
    });
  });
}
