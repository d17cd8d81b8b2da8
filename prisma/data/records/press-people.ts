import type { RecordData } from "@/lib/records/schemas";

import { DEPARTMENT, INSTITUTE, SIENGINE } from "./press-names";
import { fact } from "./record-data";

const INTENTIONS = [
  [
    "core-products",
    "立足技术优势,开发核心产品",
    "develop core products from its technical strength",
  ],
  ["cooperation", "加强产业合作,服务生态建设", "cooperate in the industry and serve its ecosystem"],
  ["standards", "参与标准制定,扩大行业影响力", "take part in standards and gain influence"],
  [
    "talent",
    "推进人才培养,加强和链创机构合作",
    "train people and work with the chain's innovation platform",
  ],
  ["overseas", "拓展海外市场,参与全球合作", "open markets overseas and cooperate globally"],
] as const;

const SIENGINE_INTENDS: readonly RecordData[] = [
  ...INTENTIONS.map(([code, zh, en]) =>
    fact("intention", `siengine-${code}`, { zh, en }, { words: { zh, en } }, SIENGINE),
  ),
  fact(
    "intention",
    "siengine-next-chips",
    { zh: "布局下一代芯片", en: "Next generations of chips" },
    {
      words: {
        zh: "芯擎科技正在布局下一代智能座舱芯片、下一代智驾芯片、高阶网关芯片、车载中央处理器等,打造覆盖汽车智能化应用全场景的高端芯片解决方案。",
        en: "SiEngine is preparing its next cockpit chip, next driving chip, an advanced gateway chip and a central processor for cars, for all uses of intelligent cars.",
      },
    },
    SIENGINE,
  ),
  fact(
    "intention",
    "siengine-partners",
    {
      zh: "与算法、软件、整车和零部件企业合作",
      en: "Work with makers of algorithms, software, cars and parts",
    },
    {
      words: {
        zh: "下一步,芯擎科技将与人工智能算法、软件开发等公司建立深度合作,共同研发面向AI和自动驾驶领域的高阶芯片解决方案,推动高算力芯片在车载人工智能系统和大模型方面赋能和创新。积极参与汽车行业的产业联盟和生态系统建设,与整车厂商、零部件供应商等上下游伙伴建立紧密合作关系,共同推动整个产业链的发展。",
        en: "Next SiEngine will work closely with firms of AI algorithms and software on advanced chips for AI and automated driving, bring strong chips into AI systems and large models in cars, take part in the alliances and ecosystem of the car industry, and work closely with makers of cars and parts to move the whole chain forward.",
      },
    },
    SIENGINE,
  ),
];

const TAICHU: readonly RecordData[] = [
  fact(
    "platform",
    "taichu-platform",
    { zh: "“紫东太初”大模型开放服务平台", en: "Open service platform of the Zidong Taichu model" },
    {
      words: {
        zh: "并搭建全栈国产化自主可控的“紫东太初”大模型开放服务平台,全力打造湖北省数字经济智能底座,深入融合行业场景,为深入建设具有示范引领效应的新一代人工智能技术创新策源地和产业发展高地提供有力支撑。",
        en: "and builds the open service platform of the Zidong Taichu model, domestic in all its layers, as the base of Hubei's digital economy, joined with the scenarios of its industries, in support of a source of AI innovation and a height of the industry that lead by example.",
      },
      scopes: ["wuhan"],
    },
    INSTITUTE,
  ),
  fact(
    "platform",
    "taichu-demonstrations",
    {
      zh: "智能制造、智慧医疗等领域的示范应用",
      en: "Demonstrations in manufacturing, health care and other fields",
    },
    {
      words: {
        zh: "基于“紫东太初”多模态大模型,武汉人工智能研究院在智能制造、智慧医疗等多个领域打造了典型示范应用",
        en: "on the multimodal Zidong Taichu model the institute built demonstrations in manufacturing, health care and other fields",
      },
      note: {
        zh: "报道没有说示范应用有多少，也没有把它们计入500个应用示范场景。",
        en: "The report gives no number of demonstrations and does not count them among the 500 scenarios.",
      },
      indicators: ["scenarios"],
      scopes: ["wuhan"],
    },
    INSTITUTE,
  ),
  fact(
    "intention",
    "taichu-next",
    {
      zh: "迭代大模型版本，开展全栈国产化攻关",
      en: "Further versions of the model, domestic in all layers",
    },
    {
      words: {
        zh: "下一步,该院将进一步发挥“紫东太初”大模型创新引领作用。准确把握国内外人工智能发展方向,聚焦以大模型为代表的人工智能技术发展,持续提高大模型技术能力,迭代大模型版本,坚定不移开展全栈国产化多模态大模型的攻关工作,提高湖北在人工智能领域的影响力,强化夯实人工智能产业链的创新基础。",
        en: "Next the institute will let Zidong Taichu lead in innovation: follow where AI goes at home and abroad, concentrate on large models, keep improving the model, bring out further versions, go on working on multimodal models that are domestic in all layers, raise Hubei's influence in AI and strengthen the chain's base of innovation.",
      },
    },
    INSTITUTE,
  ),
];

const SPEAKERS: readonly RecordData[] = [
  fact(
    "speaker",
    "speaker-department",
    { zh: "吕晓华", en: "Lü Xiaohua" },
    {
      words: {
        zh: "下一步,将在推进新型工业化进程中突出人工智能这个关键变量,进一步深化人工智能产业链“链长+链主+链创”融合工作机制,以制造业为重点,扎实推进技术攻关夯基、智能产品升级、产业集聚培育、示范应用赋能、产业生态创新五大行动,努力将我省打造成为全国人工智能产业发展新高地。",
        en: "Next, AI will be made the key variable of new industrialisation, the joint mechanism of the AI industry chain deepened and, with manufacturing in the centre, the five actions carried out, to make the province a new national height of the AI industry.",
      },
      note: {
        zh: "省经信厅党组成员、副厅长。",
        en: "Deputy director of the department and member of its Party group.",
      },
    },
    DEPARTMENT,
  ),
  fact(
    "speaker",
    "speaker-siengine",
    { zh: "汪子元", en: "Wang Ziyuan" },
    {
      words: {
        zh: "公司将从立足技术优势,开发核心产品;加强产业合作,服务生态建设;参与标准制定,扩大行业影响力;推进人才培养,加强和链创机构合作;拓展海外市场,参与全球合作等方面助力湖北省人工智能产业的高效协同发展。",
        en: "The firm will help Hubei's AI industry by core products, cooperation in the industry, standards, training and markets overseas.",
      },
      note: {
        zh: "湖北芯擎科技有限公司武汉公司总经理。",
        en: "General manager of SiEngine's Wuhan company.",
      },
    },
    SIENGINE,
  ),
  fact(
    "speaker",
    "speaker-institute",
    { zh: "王金桥", en: "Wang Jinqiao" },
    {
      words: {
        zh: "以科技创新与成果转化双轮驱动,着力建设“紫东太初”大模型开放服务平台,与“链主”企业一同推动以大模型为代表的人工智能技术赋能千行百业,促进人工智能与实体经济相融合,构建良好的产业生态,赋能新型工业化发展。",
        en: "driven by research and its transfer alike, the institute builds the open service platform of Zidong Taichu and, with the chain leader, brings large models into all industries, joins AI with the real economy and builds a good ecosystem for new industrialisation.",
      },
      note: { zh: "武汉人工智能研究院院长。", en: "Director of the institute." },
    },
    INSTITUTE,
  ),
];

/** What the chain's firm and institute say they will do, and who spoke. */
export const PRESS_PEOPLE: readonly RecordData[] = [...SIENGINE_INTENDS, ...TAICHU, ...SPEAKERS];
