import type { RecordData } from "@/lib/records/schemas";

import { INSTITUTE, SIENGINE } from "./press-names";
import { PRESS_PEOPLE } from "./press-people";
import { fact, record } from "./record-data";

const OCCASION: readonly RecordData[] = [
  fact(
    "occasion",
    "press-conference",
    { zh: "“人工智能产业链”新闻发布会", en: "Press conference on the AI industry chain" },
    {
      words: {
        zh: "11月13日,湖北省政府新闻办召开“推进‘链长+链主+链创’机制 加快新型工业化发展”系列新闻发布会第四场,介绍“人工智能产业链”有关情况。",
        en: "On 13 November the provincial government's information office held the fourth press conference of the series “advancing the mechanism of chain head, chain leader and chain innovator, speeding up new industrialisation”, on the AI industry chain.",
      },
    },
    { zh: "湖北省政府新闻办", en: "Information Office of the Hubei government" },
  ),
  fact(
    "occasion",
    "press-report",
    { zh: "报道及其署名", en: "The report and who signed it" },
    {
      words: {
        zh: "责编:王时丹 | 审核:李震 | 监审:万军伟 (来源:湖北日报)",
        en: "Editor Wang Shidan, checked by Li Zhen, supervised by Wan Junwei (source: Hubei Daily)",
      },
      note: {
        zh: "文中未注明刊出日期；所见是转载。",
        en: "The day of printing is not stated; what was seen is a repost.",
      },
    },
    { zh: "湖北日报", en: "Hubei Daily" },
  ),
  fact(
    "promise",
    "path-333",
    { zh: "“333”发展路径", en: "The “333” path" },
    {
      words: {
        zh: "实施以武汉、襄阳、宜昌三大科创中心为核心支撑,以“光谷”“车谷”“网谷”三大区域载体为先导引领,以产业底座、融合应用、行业服务三大核心领域为突破方向的“333”发展路径,将湖北打造成为我国人工智能技术创新、应用示范和产业发展高地。",
        en: "A “333” path with the three innovation centres Wuhan, Xiangyang and Yichang as its core, the three carriers Optics Valley, Auto Valley and Cyber Valley in the lead, and the three core fields of industrial foundation, integrated applications and industry services as its directions, to make Hubei a national height of AI innovation, demonstration and industry.",
      },
      scopes: [
        "wuhan",
        "xiangyang",
        "yichang",
        "optics-valley",
        "auto-valley",
        "cyber-valley",
        "foundation",
        "fusion",
        "services",
      ],
    },
  ),
];

const MECHANISM: readonly RecordData[] = [
  fact(
    "mechanism",
    "chain-head",
    { zh: "链长：报道未写明", en: "Chain head: the report names none" },
    {
      words: {
        zh: "进一步深化人工智能产业链“链长+链主+链创”融合工作机制",
        en: "further deepen the joint mechanism of chain head, chain leader and chain innovator of the AI industry chain",
      },
      note: {
        zh: "报道只说到“链长”这一机制，没有写明由谁担任；其他来源中也未见。",
        en: "The report speaks of the chain head as part of the mechanism and names nobody; no other source seen does.",
      },
    },
  ),
  fact(
    "mechanism",
    "chain-leader",
    { zh: "链主：芯擎科技", en: "Chain leader: SiEngine" },
    {
      words: {
        zh: "作为国内汽车智能化芯片头部企业和湖北省人工智能产业链链主企业,芯擎科技坚持立足湖北武汉",
        en: "a leading firm in chips for intelligent cars and the leading firm of Hubei's AI industry chain, SiEngine stays rooted in Wuhan",
      },
      scopes: ["wuhan"],
    },
    SIENGINE,
  ),
  fact(
    "mechanism",
    "chain-innovator",
    { zh: "链创：武汉人工智能研究院", en: "Chain innovator: Wuhan AI Research Institute" },
    {
      words: {
        zh: "作为湖北省人工智能产业链“链创”平台,将遵循“立足武汉、辐射中部、服务全国”的发展方针",
        en: "as the innovation platform of Hubei's AI industry chain it will follow the line “rooted in Wuhan, radiating to central China, serving the country”",
      },
      scopes: ["wuhan"],
    },
    INSTITUTE,
  ),
];

const DOCUMENTS = {
  zh: "先后制定发布了《湖北省人工智能产业“十四五”发展规划》《湖北省推进人工智能产业发展三年行动方案(2023—2025年)》等一系列文件",
  en: "issued one after another the 14th five-year plan for Hubei's AI industry, the three-year action plan 2023–2025 and other documents",
} as const;
const MEASURES = {
  zh: "出台了“技改13条”“数字经济新15条”等政策措施",
  en: "brought out the “13 points on technical renovation”, the “new 15 points on the digital economy” and other measures",
} as const;

const POLICIES: readonly RecordData[] = [
  fact(
    "policy",
    "policy-145",
    {
      zh: "《湖北省人工智能产业“十四五”发展规划》",
      en: "14th five-year plan for Hubei's AI industry",
    },
    { words: DOCUMENTS },
  ),
  fact(
    "policy",
    "policy-action-plan",
    {
      zh: "《湖北省推进人工智能产业发展三年行动方案(2023—2025年)》",
      en: "Three-year action plan for Hubei's AI industry (2023–2025)",
    },
    { words: DOCUMENTS },
  ),
  fact(
    "policy",
    "policy-13",
    { zh: "技改13条", en: "The 13 points on technical renovation" },
    { words: MEASURES },
  ),
  fact(
    "policy",
    "policy-15",
    { zh: "数字经济新15条", en: "The new 15 points on the digital economy" },
    {
      words: MEASURES,
      note: {
        zh: "很可能就是2023年5月5日的《湖北省数字经济高质量发展若干政策措施》；这是我们的推断，没有见到写明的文字。",
        en: "Very probably the province's measures for the digital economy of 5 May 2023; that is our inference, no text seen says so.",
      },
      sources: ["press-2", "tzxm-2023"],
    },
  ),
  fact(
    "policy",
    "policy-funds",
    {
      zh: "资金奖补：人工智能计算中心、揭榜挂帅",
      en: "Funds: AI computing centres, open competition for key tasks",
    },
    {
      words: {
        zh: "围绕人工智能计算中心、揭榜挂帅等方面予以资金奖补",
        en: "funds and rewards for AI computing centres, the open competition for key tasks and more",
      },
    },
  ),
];

const FIRMS: readonly RecordData[] = [
  fact(
    "firm",
    "attracted-firms",
    {
      zh: "引进腾讯、旷视科技、海康威视等领军企业",
      en: "Tencent, Megvii, Hikvision and other leading firms attracted",
    },
    {
      words: {
        zh: "湖北先后引进腾讯、旷视科技、海康威视等一批人工智能领军企业落户武汉",
        en: "Hubei attracted Tencent, Megvii, Hikvision and other leading AI firms to Wuhan",
      },
      scopes: ["wuhan"],
    },
  ),
  fact(
    "growth",
    "firms-growth",
    {
      zh: "武汉人工智能企业650家，较去年底增长35%",
      en: "650 AI firms in Wuhan, 35% more than at the end of the year before",
    },
    {
      words: {
        zh: "截至目前,武汉市人工智能企业数已达650家,较去年底增长35%。其中,上市企业13家,国家级专精特新“小巨人”企业61家。",
        en: "To date Wuhan has 650 AI firms, up 35% on the end of last year, among them 13 listed firms and 61 national 'little giants'.",
      },
      note: {
        zh: "报道把650说成“截至目前”，没有给出去年底的数；企业库（2023）同为650，本站按企业库列在2022年。",
        en: "The report gives 650 as the count to date and no number for the end of the year before; the directory of 2023 has the same 650, which stands here under 2022 as the directory's.",
      },
      indicators: ["ai-firms", "listed-firms", "little-giants"],
      scopes: ["wuhan"],
    },
  ),
];

const RANKINGS: readonly RecordData[] = [
  record(
    "ranking",
    "central-china-2022",
    { zh: "核心产业规模居中部六省第一", en: "Core industry scale first in central China" },
    {
      words: {
        zh: "2022年全省人工智能核心产业规模约516亿元,同比增长32.6%,在中部六省中位居第一。",
        en: "In 2022 the province's core AI industry was about 51.6 billion CNY (516 × 100 million), up 32.6%, first among the six provinces of central China.",
      },
      indicators: ["scale"],
      scopes: ["province"],
    },
    {
      list: { zh: "核心产业规模", en: "Core industry scale" },
      year: 2022,
      rank: 1,
      count: null,
      among: { zh: "中部六省", en: "six provinces of central China" },
    },
  ),
  record(
    "ranking",
    "smart-factories-2023",
    { zh: "智能制造示范工厂17家，全国第二", en: "17 model smart factories, second in the country" },
    {
      words: {
        zh: "17家企业入围国家2023年度智能制造示范工厂名单,全国排名第二",
        en: "17 firms on the national list of model smart factories for 2023, second in the country",
      },
      note: {
        zh: "同一名单全国212家：见于一份副本，只作线索。",
        en: "212 firms on that list in all: seen in a copy, a lead only.",
      },
      sources: ["press-2", "liuguo-2023"],
    },
    {
      list: { zh: "2023年度智能制造示范工厂名单", en: "Model smart factories 2023" },
      year: 2023,
      rank: 2,
      count: 17,
      among: { zh: "全国", en: "the country" },
    },
  ),
  record(
    "ranking",
    "smart-scenes-2023",
    {
      zh: "智能制造优秀场景39家，全国第五",
      en: "39 firms with excellent scenarios, fifth in the country",
    },
    {
      words: {
        zh: "39家企业入围国家智能制造优秀场景名单,全国排名第五",
        en: "39 firms on the national list of excellent smart manufacturing scenarios, fifth in the country",
      },
      note: {
        zh: "同一名单全国605家企业：见于一份副本，只作线索。",
        en: "605 firms on that list in all: seen in a copy, a lead only.",
      },
      sources: ["press-2", "liuguo-2023"],
    },
    {
      list: {
        zh: "2023年度智能制造优秀场景名单",
        en: "Excellent smart manufacturing scenarios 2023",
      },
      year: 2023,
      rank: 5,
      count: 39,
      among: { zh: "全国", en: "the country" },
    },
  ),
];

/** What the press report of 2023-11-13 says beside targets and figures, all of it. */
export const PRESS_FACTS: readonly RecordData[] = [
  ...OCCASION,
  ...MECHANISM,
  ...POLICIES,
  ...FIRMS,
  ...RANKINGS,
  ...PRESS_PEOPLE,
];
