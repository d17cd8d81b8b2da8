import { wholeOf } from "./dimensions";
import type { LocalText, Scope } from "./types";

interface Kind {
  readonly ending: string;
  readonly word: LocalText;
}

/** What a whole can be, by the ending of its Chinese name; a longer ending stands before the shorter one in it. */
const KINDS: readonly Kind[] = [
  { ending: "特别行政区", word: { zh: "全区", en: "the region" } },
  { ending: "自治区", word: { zh: "全区", en: "the region" } },
  { ending: "开发区", word: { zh: "全区", en: "the zone" } },
  { ending: "新区", word: { zh: "全区", en: "the area" } },
  { ending: "省", word: { zh: "全省", en: "the province" } },
  { ending: "市", word: { zh: "全市", en: "the city" } },
  { ending: "区", word: { zh: "全区", en: "the district" } },
  { ending: "县", word: { zh: "全县", en: "the county" } },
  { ending: "旗", word: { zh: "全旗", en: "the banner" } },
  { ending: "州", word: { zh: "全州", en: "the prefecture" } },
  { ending: "盟", word: { zh: "全盟", en: "the league" } },
  { ending: "镇", word: { zh: "全镇", en: "the town" } },
  { ending: "乡", word: { zh: "全乡", en: "the township" } },
  { ending: "国", word: { zh: "全国", en: "the country" } },
];

/**
 * Says in a sentence what a plan is of: 全省, “the province”. It follows from the name that the plan gives its whole
 * (全市, 云岭省); a name that tells no kind of place is said as it is.
 */
export function regionWord({ scopes }: { scopes: readonly Scope[] }): LocalText {
  const name = wholeOf(scopes)?.name ?? { zh: "整体", en: "" };
  const kind = KINDS.find(({ ending }) => name.zh.endsWith(ending));
  if (kind !== undefined) return kind.word;
  const isTranslated = /\p{Script=Latin}/u.test(name.en);
  return { zh: name.zh, en: isTranslated ? name.en : "the whole" };
}
