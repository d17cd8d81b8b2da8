import type { MessageKey } from "@/lib/i18n/message-key";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import type { Word } from "@/lib/words/sentence";

interface Short {
  /** Full Chinese name of the indicator that is meant: another plan may use the same code for something else. */
  readonly of: string;
  readonly key: MessageKey;
}

/** Names for a narrow column of the indicators of the first plan, by code; the full name stands where they are explained. */
const SHORT: Readonly<Record<string, Short>> = {
  scale: { of: "人工智能产业规模", key: "board.short.scale" },
  "landmark-results": { of: "重大标志性成果", key: "board.short.results" },
  "national-key-labs": { of: "新建全国重点实验室", key: "board.short.labs" },
  "provincial-platforms": { of: "省级创新平台", key: "board.short.platforms" },
  "high-tech-firms": { of: "国内有影响力的人工智能高新技术企业", key: "board.short.firms" },
  "little-giants": { of: "专精特新“小巨人”企业", key: "board.short.giants" },
  "industry-models": { of: "行业大模型", key: "board.short.models" },
  scenarios: { of: "应用示范场景", key: "board.short.scenarios" },
};

/** Gives the short name of an indicator; its full name where it has none. */
export function shortName({ code, name }: Pick<IndicatorAssessment, "code" | "name">): Word {
  const short = SHORT[code];
  return short?.of === name.zh ? { key: short.key } : name;
}
