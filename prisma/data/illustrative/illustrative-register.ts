import type { LocalText } from "@/lib/plans/types";
import type { Payload, RecordData } from "@/lib/records/schemas";
import { LEADS } from "@/prisma/data/records/leads/leads";
import { LEAD, record } from "@/prisma/data/records/record-data";

import { ILLUSTRATIVE_SOURCE } from "./illustrative-plan";

/** Firms of the demonstration; fewer than the reported count, so that the page says how many have no name. */
const FIRMS = 45;
const HUBS = ["wuhan", "wuhan", "wuhan", "xiangyang", "yichang"] as const;

interface Made {
  code: string;
  title: LocalText;
  sort: Payload<"entry">["sort"];
  indicator: string;
  scopes: readonly string[];
  year: number;
  decidedOn: string;
  position: number;
}

/** A recognised thing that nobody recognised: its name, document and source say so. */
function made(data: Made): RecordData<"entry"> {
  const { code, title, sort, indicator, scopes, year, decidedOn, position } = data;
  const { payload } = record(
    "entry",
    code,
    title,
    { sources: [ILLUSTRATIVE_SOURCE], indicators: [indicator], scopes },
    {
      ...LEAD,
      sort,
      state: "recognised",
      status: null,
      year,
      decidedOn,
      document: "示例：认定公告",
    },
  );
  return { kind: "entry", code, payload: { ...payload, position } };
}

/** One firm in nine is claimed by two hubs, and counts once for the province. */
function firm(index: number): RecordData<"entry"> {
  const number = String(index + 1).padStart(3, "0");
  const hub = HUBS[index % HUBS.length] ?? "wuhan";
  const second = index % 9 === 0 && hub !== "xiangyang" ? ["xiangyang"] : [];
  const carrier = hub === "wuhan" && index % 2 === 0 ? ["optics-valley"] : [];
  const year = 2023 + (index % 3);
  return made({
    code: `sample-firm-${number}`,
    title: { zh: `示例企业${number}有限公司`, en: `Illustrative firm ${number}` },
    sort: "firm",
    indicator: "little-giants",
    scopes: [hub, ...second, ...carrier],
    year,
    decidedOn: `${year}-10`,
    position: 200 + index,
  });
}

function laboratory(
  number: number,
  name: LocalText,
  year: number,
  scopes: readonly string[],
): RecordData<"entry"> {
  return made({
    code: `sample-laboratory-${number}`,
    title: { zh: `示例：${name.zh}`, en: `Illustrative: ${name.en}` },
    sort: "laboratory",
    indicator: "national-key-labs",
    scopes,
    year,
    decidedOn: `${year}-12`,
    position: 100 + number,
  });
}

const FIRST_LABORATORY = laboratory(
  1,
  { zh: "行业服务智能全国重点实验室", en: "key laboratory for intelligent services" },
  2024,
  ["wuhan", "optics-valley", "services"],
);
const LATER_LABORATORIES = [
  laboratory(2, { zh: "智能芯片全国重点实验室", en: "key laboratory for chips" }, 2025, [
    "wuhan",
    "foundation",
  ]),
  laboratory(3, { zh: "智能制造全国重点实验室", en: "key laboratory for manufacturing" }, 2025, [
    "fusion",
  ]),
];

/** The laboratories are few and every one is known by name: their figures are the number of the register. */
const COUNTED: RecordData<"register-count"> = record(
  "register-count",
  "national-key-labs",
  { zh: "示例：全国重点实验室按台账计数", en: "Illustrative: key laboratories by register" },
  { sources: [ILLUSTRATIVE_SOURCE], indicators: ["national-key-labs"] },
  {
    reason: {
      zh: "示例：数量少，每一家都有认定文件。",
      en: "Illustrative: they are few, and each has its document.",
    },
  },
);

const FIRM_ENTRIES = Array.from({ length: FIRMS }, (_, index) => firm(index));
const ofYears = (from: number, to: number) =>
  FIRM_ENTRIES.filter(({ payload: { year } }) => year !== null && year >= from && year <= to);

/** Checks of the demonstration: nobody opened these addresses, and each says so. */
const CHECKS = [
  sourceCheck("press-2", "moved", "2026-02-20", { address: "示例网址，非真实", grade: null }),
  sourceCheck("whwx-2023-2", "found", "2026-02-20", { address: null, grade: null }),
  sourceCheck("hbrb-2024-01", "gone", "2026-02-21", { address: null, grade: "D" }),
];

function sourceCheck(
  source: string,
  result: Payload<"source-check">["result"],
  on: string,
  { address, grade }: Pick<Payload<"source-check">, "address" | "grade">,
): RecordData<"source-check"> {
  const title = { zh: `示例：核验 ${source}`, en: `Illustrative: check of ${source}` };
  const note = {
    zh: "示例：演示用的核验，没有人打开过这个网址。",
    en: "Illustrative: a check for demonstration; nobody opened this address.",
  };
  const own = { on, result, pageTitle: null, address, grade, copy: null };
  return record("source-check", source, title, { sources: [source], note }, own);
}

/** The register of the demonstration by the instant from which it is known. */
export const ILLUSTRATIVE_REGISTER: readonly { at: string; records: readonly RecordData[] }[] = [
  { at: "2025-02-24T02:00:00.000Z", records: [FIRST_LABORATORY, COUNTED, ...ofYears(2023, 2024)] },
  {
    at: "2026-02-25T02:00:00.000Z",
    records: [
      ...LATER_LABORATORIES,
      ...CHECKS,
      ...ofYears(2025, 2025),
      ...LEADS.map((lead, index) => ({
        ...lead,
        payload: { ...lead.payload, position: 10 + index },
      })),
    ],
  },
];

/** Entries that wait for a second person; the second has a name like one that is there, and says why it is another. */
export const WAITING_ENTRIES: readonly { code: string; payload: Payload<"entry"> }[] = [
  {
    code: "sample-firm-waiting",
    payload: {
      ...firm(60).payload,
      title: { zh: "示例企业甲智能科技有限公司", en: "Illustrative firm A" },
      position: 300,
    },
  },
  {
    code: "sample-firm-branch",
    payload: {
      ...firm(61).payload,
      title: { zh: "示例企业001（襄阳）有限公司", en: "Illustrative firm 001 (Xiangyang)" },
      scopes: ["xiangyang"],
      others: [{ code: "sample-firm-001", reason: "示例：独立法人的子公司，单独认定" }],
      position: 301,
    },
  },
];

export const WAITING_SINCE = "2026-11-03T06:00:00.000Z";
