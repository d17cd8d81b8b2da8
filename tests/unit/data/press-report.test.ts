import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

import { RECORD_SCHEMAS } from "@/lib/records/schemas";
import { namedSources } from "@/lib/records/shared-records";
import { PUBLISHED_FIGURES } from "@/prisma/data/published-figures";
import { PLAN_RECORDS, SUCCESSOR_RECORDS } from "@/prisma/data/records/plan-records";
import { CORRECTED_SOURCES } from "@/prisma/data/corrections/corrected-sources";
import { FOUND_SOURCES } from "@/prisma/data/found/found-sources";
import { INDICATORS } from "@/prisma/data/indicators";
import { LEAD_SOURCES } from "@/prisma/data/records/leads/lead-sources";
import { SCOPES } from "@/prisma/data/plan";
import { SUCCESSOR_PLAN } from "@/prisma/data/successor-plan";
import { BASELINES, TARGETS } from "@/prisma/data/targets";

const FILE = fileURLToPath(
  new URL("../../../../shared/facts/press-report-2023-11-13.txt", import.meta.url),
);

/**
 * The report row by row: its words, and where the site says them (`kind code` of a record; `targets`, `baseline` and
 * `figures` for what is judged and counted).
 */
const ROWS: readonly (readonly [words: string, ...where: string[]])[] = [
  ["系列新闻发布会第四场", "fact press-conference"],
  ["推进‘链长+链主+链创’机制 加快新型工业化发展", "fact press-conference", "fact chain-head"],
  ["“333”发展路径", "fact path-333"],
  ["我国人工智能技术创新、应用示范和产业发展高地", "fact path-333"],
  [
    "全链条贯通、全过程融合、全要素参与,力争到2025年,全省人工智能产业规模超过1500亿元",
    "targets scale",
    "promise scale-2023-2025",
    "fact whole-chain",
    "fact meaning",
  ],
  ["进入全国第一方阵", "targets national-standing", "promise national-standing-2023-2025"],
  ["基本形成关键技术领先", "targets industry-system", "promise industry-system-2023-2025"],
  ["重大标志性成果100项以上", "targets landmark-results", "fact targets-2025"],
  ["500个以上应用示范场景", "targets scenarios", "targets industry-models"],
  ["核心产业规模约516亿元,同比增长32.6%", "baseline scale", "ranking central-china-2022"],
  [
    "技术攻关夯基、智能产品升级、产业集聚培育、示范应用赋能、产业生态创新五大行动",
    "action key-technologies",
    "action intelligent-products",
    "action clusters",
    "action demonstration",
    "action ecosystem",
  ],
  ["《湖北省人工智能产业“十四五”发展规划》", "fact policy-145", "fact policy-action-plan"],
  ["“技改13条”“数字经济新15条”", "fact policy-13", "fact policy-15"],
  ["围绕人工智能计算中心、揭榜挂帅等方面予以资金奖补", "fact policy-funds"],
  [
    "亿咖通7nm车规级芯片龙鹰一号已成功商用",
    "entry longying-1",
    "entry black-sesame-chips",
    "entry optical-module-1-6t",
    "entry taichu-2",
    "entry ecarx",
    "entry accelink",
  ],
  [
    "先后引进腾讯、旷视科技、海康威视等一批人工智能领军企业",
    "fact attracted-firms",
    "entry tencent",
    "entry megvii",
    "entry hikvision",
  ],
  ["较去年底增长35%", "fact firms-growth", "figures ai-firms", "figures listed-firms"],
  ["全国排名第二,39家企业", "ranking smart-factories-2023", "ranking smart-scenes-2023"],
  [
    "拓展海外市场,参与全球合作",
    "fact chain-leader",
    "entry siengine",
    "entry ad1000-chip",
    "fact siengine-core-products",
    "fact siengine-cooperation",
    "fact siengine-standards",
    "fact siengine-talent",
    "fact siengine-overseas",
    "fact siengine-partners",
  ],
  ["预计明年初,芯擎科技将推出", "milestone ad1000", "fact siengine-next-chips"],
  [
    "“紫东太初”大模型开放服务平台",
    "fact chain-innovator",
    "fact taichu-platform",
    "fact taichu-demonstrations",
    "fact taichu-next",
  ],
  [
    "责编:王时丹",
    "fact press-report",
    "fact speaker-department",
    "fact speaker-siengine",
    "fact speaker-institute",
  ],
];

const records = new Map(PLAN_RECORDS.map((record) => [`${record.kind} ${record.code}`, record]));

function isSaid(where: string): boolean {
  const [kind, code] = where.split(" ");
  if (kind === "targets") return TARGETS.some(({ indicator }) => indicator === code);
  if (kind === "baseline") return BASELINES.some(({ indicator }) => indicator === code);
  if (kind === "figures") return PUBLISHED_FIGURES.some(({ indicator }) => indicator === code);
  return records.has(where);
}

/** What says nothing of its own: headlines, who introduces whom, what another sentence of the report says again. */
const SAYS_NOTHING: readonly string[] = [
  "湖北:力争2025年全省人工智能产业规模超1500亿元",
  "据介绍",
  "同时",
  "相关报道:",
  "“链主”领跑“链创”发力",
  "湖北推进人工智能产业全链条贯通发展",
  "到2025年,全省人工智能产业规模将超过1500亿元",
  "在11月13日湖北省政府新闻办召开的发布会上",
  "部门和企业介绍了如何加快我省推进人工智能产业链全链条贯通、全过程融合、全要素参与",
  "突出人工智能这个关键变量",
  "开发核心产品加强产业合作",
  "赋能千行百业夯实创新基础",
];

/** How the plan page names who speaks: office in our note, name as the title. */
const INTRODUCED: Readonly<Record<string, string>> = {
  "省经信厅党组成员、副厅长吕晓华介绍": "fact speaker-department",
  湖北芯擎科技有限公司武汉公司总经理汪子元介绍: "fact speaker-siengine",
  武汉人工智能研究院院长王金桥介绍: "fact speaker-institute",
};

const bare = (text: string) => text.replaceAll(/[\s“”‘’]/g, "");

describe("the press report", () => {
  it.skipIf(!existsSync(FILE))("is on the plan page clause by clause", () => {
    const onPage = bare(
      PLAN_RECORDS.map(({ payload }) =>
        "words" in payload ? `${payload.title.zh} ${payload.words?.zh ?? ""}` : "",
      ).join("\n"),
    );
    const passedOver = SAYS_NOTHING.map(bare);
    const missing = bare(readFileSync(FILE, "utf8").replaceAll("\n", "。"))
      .split(/[,。;]/)
      .filter((clause) => clause !== "" && !onPage.includes(clause))
      .filter((clause) => !passedOver.some((one) => one.includes(clause)))
      .filter((clause) => !isSaid(INTRODUCED[clause] ?? "no record"));
    expect(missing).toEqual([]);
  });

  it("has 22 rows, each said somewhere", () => {
    expect(ROWS).toHaveLength(22);
    for (const [words, ...where] of ROWS) {
      expect(where.length, words).toBeGreaterThan(0);
      for (const place of where) expect([place, isSaid(place)]).toEqual([place, true]);
    }
  });

  it("is the source of no record that no row leads to", () => {
    const led = new Set(ROWS.flatMap(([, ...where]) => where));
    const ofReport = PLAN_RECORDS.filter(
      ({ kind, payload }) => payload.sources[0] === "press-2" && kind !== "contradiction",
    ).map(({ kind, code }) => `${kind} ${code}`);
    expect(ofReport.filter((name) => !led.has(name))).toEqual([]);
  });

  it.skipIf(!existsSync(FILE))("is quoted word for word", () => {
    const report = readFileSync(FILE, "utf8").replaceAll(/\s/g, "");
    for (const [words] of ROWS) expect(report).toContain(words.replaceAll(/\s/g, ""));
    for (const { kind, code, payload } of PLAN_RECORDS) {
      if (payload.sources[0] !== "press-2" || !("words" in payload)) continue;
      if (payload.words === null) continue;
      if (kind === "contradiction") continue;
      // Of several sources the first is the report, and its words come first.
      const [first = ""] = payload.words.zh.split("; ");
      const words = payload.sources.length === 1 ? payload.words.zh : first;
      for (const part of words.split(/…|; /)) {
        expect([code, report.includes(part.replaceAll(/\s/g, ""))]).toEqual([code, true]);
      }
    }
  });
});

describe("the records of the data files", () => {
  const keys = new Set(
    [...CORRECTED_SOURCES, ...FOUND_SOURCES, ...LEAD_SOURCES].map(({ key }) => key),
  );
  const known = {
    indicators: [...INDICATORS, ...SUCCESSOR_PLAN.indicators].map(({ code }) => code),
    scopes: SCOPES.map(({ code }) => code as string),
  };

  it.each([...PLAN_RECORDS, ...SUCCESSOR_RECORDS].map((one) => [`${one.kind} ${one.code}`, one]))(
    "%s has the shape of its kind and names what there is",
    (_name, record) => {
      if (typeof record === "string") throw new Error("no record");
      const { kind, payload } = record;
      expect(RECORD_SCHEMAS[kind].safeParse(payload).error?.issues ?? []).toEqual([]);
      for (const key of namedSources({ payload })) expect(keys).toContain(key);
      for (const code of payload.indicators) expect(known.indicators).toContain(code);
      for (const code of payload.scopes) expect(known.scopes).toContain(code);
      for (const text of "words" in payload ? [payload.title, payload.words, payload.note] : []) {
        if (text === null) continue;
        expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
      }
    },
  );

  it("have a code each", () => {
    expect(records.size).toBe(PLAN_RECORDS.length);
  });

  it("quote nothing that was seen in a translation only", () => {
    const text = JSON.stringify([...PLAN_RECORDS, ...SUCCESSOR_RECORDS]);
    for (const words of ["百亿级产业园", "万人研发基地", "世界存储之都", "超过20%", "机器摘要"]) {
      expect(text).not.toContain(words);
    }
  });

  it("name no chain head", () => {
    const head = records.get("fact chain-head");
    expect(head?.payload).toMatchObject({ title: { zh: expect.stringContaining("未写明") } });
  });
});
