import type { LocalText } from "@/lib/plans/types";
import type { Payload, RecordData } from "@/lib/records/schemas";
import { CONTRADICTIONS } from "@/prisma/data/records/contradictions";
import { LATER_FACTS } from "@/prisma/data/records/later-facts";
import { ACTIONS, MILESTONES, NAMED_RESULTS } from "@/prisma/data/records/plan-actions";
import { PRESS_FACTS } from "@/prisma/data/records/press-facts";
import { PROMISES } from "@/prisma/data/records/promises";
import { inOrder, record } from "@/prisma/data/records/record-data";

import { ILLUSTRATIVE_SOURCE } from "./illustrative-plan";
import { ILLUSTRATIVE_REGISTER } from "./illustrative-register";

/** Says of what nobody announced that it is made up, in the title itself. */
function madeUp({ zh, en }: LocalText): LocalText {
  return { zh: `示例：${zh}`, en: `Illustrative: ${en}` };
}

const SOURCES = [ILLUSTRATIVE_SOURCE] as const;

function task(
  code: string,
  parent: string,
  title: LocalText,
  indicators: readonly string[],
  scopes: readonly string[],
): RecordData<"action"> {
  return record(
    "action",
    code,
    madeUp(title),
    { sources: SOURCES, indicators, scopes },
    { parent },
  );
}

/** Tasks below the five actions, so that the tree of the demonstration has its second level. */
const TASKS: readonly RecordData[] = [
  task(
    "task-chips",
    "key-technologies",
    { zh: "车规级智能芯片攻关", en: "Chips for intelligent cars" },
    ["landmark-results"],
    ["foundation"],
  ),
  task(
    "task-lab",
    "key-technologies",
    { zh: "新建全国重点实验室", en: "A new national key laboratory" },
    ["national-key-labs"],
    ["wuhan"],
  ),
  task(
    "task-models",
    "intelligent-products",
    { zh: "培育行业大模型", en: "Large models for industries" },
    ["industry-models"],
    ["fusion"],
  ),
  task(
    "task-firms",
    "clusters",
    { zh: "“小巨人”企业梯度培育", en: "Growing 'little giants'" },
    ["little-giants"],
    ["optics-valley"],
  ),
  task(
    "task-scenarios",
    "demonstration",
    { zh: "发布应用场景清单", en: "List of application scenarios" },
    ["scenarios"],
    ["services"],
  ),
];

interface Times {
  promised: string;
  promisedWords: LocalText;
  forecast?: string;
  done?: string;
}

function milestone(
  code: string,
  action: string,
  title: LocalText,
  times: Times,
): RecordData<"milestone"> {
  const { promised, promisedWords, forecast = null, done = null } = times;
  return record(
    "milestone",
    code,
    madeUp(title),
    { sources: SOURCES },
    {
      by: null,
      action,
      promised,
      promisedWords,
      forecast,
      done,
      seen: null,
      evidence:
        done === null
          ? null
          : {
              words: { zh: "示例：验收意见", en: "Illustrative: record of acceptance" },
              source: ILLUSTRATIVE_SOURCE,
            },
    },
  );
}

/** Milestones of every state, in the precision that each was promised in. */
const OWN_MILESTONES: readonly RecordData[] = [
  milestone(
    "scenario-list",
    "demonstration",
    { zh: "发布首批应用场景清单", en: "First list of application scenarios" },
    {
      promised: "2024-H1",
      promisedWords: { zh: "2024年上半年", en: "first half of 2024" },
      done: "2024-05",
    },
  ),
  milestone(
    "lab-approved",
    "key-technologies",
    { zh: "全国重点实验室获批", en: "National key laboratory approved" },
    {
      promised: "2024",
      promisedWords: { zh: "2024年内", en: "within 2024" },
      done: "2025-02-18",
    },
  ),
  milestone(
    "model-platform",
    "intelligent-products",
    { zh: "行业大模型服务平台上线", en: "Service platform for industry models" },
    {
      promised: "2025-Q4",
      promisedWords: { zh: "2025年底前", en: "by the end of 2025" },
      forecast: "2026-Q2",
    },
  ),
  milestone(
    "cluster-review",
    "clusters",
    { zh: "产业集群终期评估", en: "Final review of the clusters" },
    { promised: "2030", promisedWords: { zh: "2030年", en: "in 2030" } },
  ),
];

function judged(
  indicator: string,
  name: LocalText,
  result: Pick<Payload<"judgement">, "result" | "open" | "reason">,
): RecordData<"judgement"> {
  return record(
    "judgement",
    indicator,
    { zh: `评定：${name.zh}`, en: `Judged: ${name.en}` },
    { sources: SOURCES, indicators: [indicator] },
    {
      ...result,
      by: madeUp({ zh: "终期评估会", en: "meeting of the final review" }),
      document: madeUp({ zh: "终期评估会议纪要", en: "minutes of the final review" }),
      on: "2026-02",
    },
  );
}

/** One statement that somebody judged, and one that could not be judged. */
const JUDGEMENTS: readonly RecordData[] = [
  judged(
    "national-standing",
    { zh: "总体技术与产业发展水平", en: "Overall technology and industry standing" },
    {
      result: "largely-reached",
      open: null,
      reason: madeUp({
        zh: "与会单位多数认为已接近第一方阵。",
        en: "Most of those present held the leading group to be near.",
      }),
    },
  ),
  judged(
    "industry-system",
    { zh: "产业体系", en: "Industry system" },
    {
      result: "open",
      open: "no-measure",
      reason: madeUp({
        zh: "“均衡发展”没有衡量口径。",
        en: "“In balance” has no measure.",
      }),
    },
  ),
];

/** The AD1000 as it stood when the plan began: promised, and nobody had seen it. */
const PROMISED_MILESTONES = MILESTONES.map((one) => ({
  ...one,
  payload: { ...one.payload, seen: null, evidence: null },
}));

const ALL = inOrder([
  ...PRESS_FACTS,
  ...ACTIONS,
  ...TASKS,
  ...MILESTONES,
  ...OWN_MILESTONES,
  ...NAMED_RESULTS,
  ...LATER_FACTS,
  ...PROMISES,
  ...CONTRADICTIONS,
]);

const isOf = (some: readonly RecordData[]) => {
  const names = new Set(some.map(({ kind, code }) => `${kind} ${code}`));
  return ({ kind, code }: RecordData) => names.has(`${kind} ${code}`);
};

/** The records of the demonstration by the instant from which they are known. */
export const ILLUSTRATIVE_RECORDS: readonly {
  at: string;
  records: readonly RecordData[];
}[] = [
  {
    at: "2023-12-06T02:00:00.000Z",
    records: inOrder([...PRESS_FACTS, ...ACTIONS, ...PROMISED_MILESTONES, ...NAMED_RESULTS]),
  },
  { at: "2024-03-05T02:00:00.000Z", records: ALL.filter(isOf([...TASKS, ...OWN_MILESTONES])) },
  {
    at: "2026-02-10T02:00:00.000Z",
    records: ALL.filter(isOf([...MILESTONES, ...LATER_FACTS, ...PROMISES, ...CONTRADICTIONS])),
  },
  { at: "2026-02-24T02:00:00.000Z", records: inOrder(JUDGEMENTS) },
  ...ILLUSTRATIVE_REGISTER,
];
