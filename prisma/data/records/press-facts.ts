import type { RecordData } from "@/lib/records/schemas";

import { INSTITUTE, SIENGINE } from "./press-names";
import { PRESS_PEOPLE } from "./press-people";
import { PRESS_RANKINGS } from "./press-rankings";
import { fact } from "./record-data";

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
    "whole-chain",
    { zh: "全链条贯通、全过程融合、全要素参与", en: "The whole chain, process and range of means" },
    {
      words: {
        zh: "我省将加快推进人工智能产业链全链条贯通、全过程融合、全要素参与,力争到2025年,全省人工智能产业规模超过1500亿元,人工智能总体技术与产业发展水平进入全国第一方阵。",
        en: "The province will join the AI industry chain along its whole length, through the whole process and with all means, and strives by 2025 for an AI industry of more than 150 billion CNY (1500 × 100 million) and for the leading group of provinces in technology and industry.",
      },
      indicators: ["scale", "national-standing"],
      scopes: ["province"],
    },
  ),
  fact(
    "promise",
    "targets-2025",
    { zh: "到2025年的目标", en: "The targets for 2025" },
    {
      words: {
        zh: "到2025年,我省人工智能产业规模超过1500亿元,在多个重点领域取得重大标志性成果100项以上,新建全国重点实验室1至2家,打造省级创新平台5家以上,培育30家以上国内有影响力的人工智能高新技术企业、100家以上专精特新“小巨人”企业,打造5个以上行业大模型和500个以上应用示范场景,基本形成关键技术领先、特色应用引领、软件硬件均衡发展的产业体系。",
        en: "By 2025 an AI industry of more than 150 billion CNY (1500 × 100 million); 100 landmark results or more in several key fields; 1 to 2 new national key laboratories; 5 provincial innovation platforms or more; 30 nationally influential AI high-tech firms or more and 100 'little giants' or more; 5 industry models or more and 500 demonstration scenarios or more; and, in its main lines, an industry that leads in key technologies and in its own applications, with software and hardware in balance.",
      },
      indicators: [
        "scale",
        "landmark-results",
        "national-key-labs",
        "provincial-platforms",
        "high-tech-firms",
        "little-giants",
        "industry-models",
        "scenarios",
        "industry-system",
      ],
      scopes: ["province"],
    },
  ),
  fact(
    "promise",
    "meaning",
    { zh: "为什么要做", en: "Why it is done" },
    {
      words: {
        zh: "加快培育和发展人工智能产业,推进人工智能与我省经济社会发展深度融合,对于推动科技跨越发展、产业优化升级、生产力整体跃升具有重大意义。",
        en: "To grow the AI industry and join it with the province's economy and society matters greatly for leaps in science, a better industry and higher productivity as a whole.",
      },
    },
  ),
  fact(
    "promise",
    "path-333",
    { zh: "“333”发展路径", en: "The “333” path" },
    {
      words: {
        zh: "近期印发的《湖北省推进人工智能产业发展三年行动方案(2023—2025年)》明确提出,实施以武汉、襄阳、宜昌三大科创中心为核心支撑,以“光谷”“车谷”“网谷”三大区域载体为先导引领,以产业底座、融合应用、行业服务三大核心领域为突破方向的“333”发展路径,将湖北打造成为我国人工智能技术创新、应用示范和产业发展高地。",
        en: "The three-year action plan (2023–2025), issued recently, sets out a “333” path with the three innovation centres Wuhan, Xiangyang and Yichang as its core, the three carriers Optics Valley, Auto Valley and Cyber Valley in the lead, and the three core fields of industrial foundation, integrated applications and industry services as its directions, to make Hubei a national height of AI innovation, demonstration and industry.",
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
  zh: "近年来,省委、省政府高度重视人工智能产业发展,以人工智能与实体经济深度融合为主线,加快培育壮大智能产业,助力推进新型工业化。先后制定发布了《湖北省人工智能产业“十四五”发展规划》《湖北省推进人工智能产业发展三年行动方案(2023—2025年)》等一系列文件",
  en: "In recent years the province has given the AI industry great weight, with its joining to the real economy as the main line, and grown it in support of new industrialisation; it issued one after another the 14th five-year plan for Hubei's AI industry, the three-year action plan 2023–2025 and other documents",
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
        zh: "强化企业主体培育,依托本地场景资源优势,紧盯拓链补链强链关键环节,湖北先后引进腾讯、旷视科技、海康威视等一批人工智能领军企业落户武汉",
        en: "Growing its firms, relying on what local scenarios offer and watching the key links of the chain, Hubei attracted Tencent, Megvii, Hikvision and other leading AI firms to Wuhan",
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

/** What the press report of 2023-11-13 says beside targets and figures, all of it. */
export const PRESS_FACTS: readonly RecordData[] = [
  ...OCCASION,
  ...MECHANISM,
  ...POLICIES,
  ...FIRMS,
  ...PRESS_RANKINGS,
  ...PRESS_PEOPLE,
];
