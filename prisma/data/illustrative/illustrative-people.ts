import type { LocalText } from "@/lib/plans/types";
import type { Payload, RecordData, RecordKind } from "@/lib/records/schemas";

/** Everything here is made up: no source found names a responsible unit. Each name says so. */
function madeUp(zh: string, en: string): LocalText {
  return { zh: `示例：${zh}`, en: `Illustrative: ${en}` };
}

interface About {
  indicator?: string;
  scope?: string;
  action?: string;
}

type Own<Kind extends RecordKind> = Omit<
  Payload<Kind>,
  "sources" | "indicators" | "scopes" | "position"
>;

function said<Kind extends RecordKind>(
  kind: Kind,
  code: string,
  { indicator, scope }: About,
  own: Own<Kind>,
): RecordData<Kind> {
  const core = {
    sources: [],
    indicators: indicator === undefined ? [] : [indicator],
    scopes: scope === undefined ? [] : [scope],
    position: 0,
  };
  return { kind, code, payload: { ...core, ...own } as unknown as Payload<Kind> };
}

function unit(code: string, name: LocalText, short: LocalText, isPublic: boolean) {
  return said("unit", code, {}, { name, short, isPublic });
}

const UNITS: readonly RecordData[] = [
  unit(
    "industry",
    madeUp("省产业主管部门", "the province's industry office"),
    madeUp("产业部门", "industry"),
    true,
  ),
  unit(
    "science",
    madeUp("省科技主管部门", "the province's science office"),
    madeUp("科技部门", "science"),
    true,
  ),
  unit(
    "wuhan-office",
    madeUp("武汉市牵头单位", "Wuhan's leading office"),
    madeUp("武汉", "Wuhan"),
    true,
  ),
  unit(
    "xiangyang-office",
    madeUp("襄阳市牵头单位", "Xiangyang's leading office"),
    madeUp("襄阳", "Xiangyang"),
    true,
  ),
  // Not public, so that the demonstration shows what stays inside.
  unit(
    "internal-group",
    madeUp("内部工作专班", "an internal task force"),
    madeUp("专班", "task force"),
    false,
  ),
];

/** Codes as the desk makes them from what a record is about. */
function codeOf({ indicator, scope, action }: About, period?: string): string {
  const parts = [
    indicator,
    scope === undefined ? undefined : `in-${scope}`,
    action === undefined ? undefined : `do-${action}`,
    period?.toLowerCase(),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "plan" : parts.join("--");
}

function responsible(about: About, lead: string[], support: string[] = []) {
  const { action = null } = about;
  return said("responsibility", codeOf(about), about, { action, lead, support });
}

const RESPONSIBILITIES: readonly RecordData[] = [
  responsible({}, ["industry"], ["science", "internal-group"]),
  responsible({ indicator: "scale" }, ["industry"], ["wuhan-office", "xiangyang-office"]),
  responsible({ indicator: "landmark-results" }, ["science"], ["industry"]),
  responsible({ indicator: "national-key-labs" }, ["science"]),
  responsible({ indicator: "high-tech-firms" }, ["science"], ["industry"]),
  responsible({ indicator: "little-giants" }, ["industry"]),
  responsible({ indicator: "industry-models" }, ["industry"], ["science"]),
  responsible({ indicator: "scenarios" }, ["internal-group"], ["industry"]),
  responsible({ indicator: "scale", scope: "wuhan" }, ["wuhan-office"]),
  responsible({ scope: "wuhan" }, ["wuhan-office"], ["industry"]),
  responsible({ scope: "xiangyang" }, ["xiangyang-office"]),
  responsible({ action: "key-technologies" }, ["science"], ["industry"]),
  responsible({ action: "clusters" }, ["industry"], ["wuhan-office"]),
  responsible({ action: "intelligent-products" }, ["industry"]),
  responsible({ action: "task-lab" }, ["science"]),
];

function assigned(about: Omit<About, "action">, reporter: string) {
  return said("assignment", codeOf(about), about, { unit: reporter });
}

const ASSIGNMENTS: readonly RecordData[] = [
  assigned({ scope: "wuhan" }, "wuhan-office"),
  assigned({ scope: "xiangyang" }, "xiangyang-office"),
  assigned({ indicator: "scale" }, "industry"),
  assigned({ indicator: "national-key-labs" }, "science"),
  assigned({ indicator: "high-tech-firms" }, "science"),
  assigned({ indicator: "scenarios" }, "internal-group"),
];

interface Told {
  progress: LocalText;
  problem?: LocalText;
  next?: LocalText;
}

function note(about: About, period: string, { progress, problem, next }: Told) {
  const { action = null } = about;
  const own = { action, period, progress, problem: problem ?? null, next: next ?? null };
  return said("note", codeOf(about, period), about, own);
}

const EARLIER_NOTES: readonly RecordData[] = [
  note({ indicator: "scale" }, "2024", {
    progress: madeUp(
      "全省产业规模继续增长，三市均有增量。",
      "The scale went on growing, in all three hubs.",
    ),
    problem: madeUp("襄阳的统计口径尚未统一。", "Xiangyang still counts differently."),
    next: madeUp("统一口径后补报2023年数据。", "Report 2023 again once the calibre is agreed."),
  }),
];

const NOTES: readonly RecordData[] = [
  note({ indicator: "scale" }, "2025", {
    progress: madeUp(
      "重点企业订单回升，年末数据正在核对。",
      "Orders recovered; the year-end figures are being checked.",
    ),
    problem: madeUp("部分企业未按时报送。", "Some firms did not report in time."),
    next: madeUp("一季度完成核对并报送。", "Check and report in the first quarter."),
  }),
  note({ indicator: "scale", scope: "wuhan" }, "2025-Q4", {
    progress: madeUp("光谷新增三条产线投产。", "Three production lines began in Optics Valley."),
    next: madeUp("跟踪产能爬坡。", "Follow the ramp-up."),
  }),
  note({ indicator: "landmark-results" }, "2025", {
    progress: madeUp("新认定一批标志性成果。", "Another group of landmark results was recognised."),
    problem: madeUp("认定周期偏长。", "Recognition takes long."),
  }),
  note({ scope: "xiangyang" }, "2025", {
    progress: madeUp("车路协同示范区建成。", "The zone for connected cars was built."),
    problem: madeUp("应用场景数量不足。", "There are too few scenarios."),
    next: madeUp("发布第二批场景清单。", "Publish a second list of scenarios."),
  }),
  note({ action: "key-technologies" }, "2025-Q4", {
    progress: madeUp(
      "攻关项目完成中期检查。",
      "The research projects passed their midterm review.",
    ),
    next: madeUp("遴选下一批攻关方向。", "Choose the next topics."),
  }),
];

/** A note that nobody has reviewed yet, for the review list of the demonstration. */
export const WAITING_NOTE = note({ indicator: "industry-models" }, "2025", {
  progress: madeUp("行业大模型在制造业落地应用。", "Industry models are in use in manufacturing."),
  problem: madeUp("算力成本偏高。", "Computing is expensive."),
  next: madeUp("对接算力券政策。", "Use the vouchers for computing."),
});

function placed(records: readonly RecordData[]): readonly RecordData[] {
  return records.map((one, position) => ({ ...one, payload: { ...one.payload, position } }));
}

/** Who does what in the demonstration, and how it goes, by the instant from which it is known. */
export const ILLUSTRATIVE_PEOPLE: readonly {
  at: string;
  by: "admin" | "analyst";
  records: readonly RecordData[];
}[] = [
  { at: "2024-03-06T02:00:00.000Z", by: "admin", records: placed(UNITS) },
  {
    at: "2024-03-07T02:00:00.000Z",
    by: "admin",
    records: [...placed(RESPONSIBILITIES), ...placed(ASSIGNMENTS)],
  },
  { at: "2025-02-25T02:00:00.000Z", by: "analyst", records: placed(EARLIER_NOTES) },
  { at: "2026-02-25T02:00:00.000Z", by: "analyst", records: placed(NOTES) },
];
