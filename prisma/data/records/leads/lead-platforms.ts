import type { RecordData } from "@/lib/records/schemas";

import { lead } from "./lead";

/** Platforms and institutes that sources name; the national ones are older than the plan and not among its five. */
export const LEAD_PLATFORMS: readonly RecordData<"entry">[] = [
  lead({
    code: "nc-digital-design",
    title: {
      zh: "国家数字化设计与制造创新中心",
      en: "National innovation centre for digital design and manufacturing",
    },
    sort: "platform",
    indicator: null,
    scopes: [],
    status: "named",
    year: 2023,
    sources: ["stdaily-2023"],
    words: {
      zh: "拥有国家数字化设计与制造创新中心、国家先进存储产业创新中心、国家智能设计与数控技术创新中心、国家数字建造技术创新中心等4个国字号人工智能重大创新平台",
      en: "has four major national innovation platforms of AI: for digital design and manufacturing, for advanced storage, for intelligent design and numerical control, and for digital construction",
    },
    note: {
      zh: "国家级，早于本方案，不在5个省级平台之内。",
      en: "National and earlier than the plan: not among the 5 provincial platforms.",
    },
  }),
  lead({
    code: "nc-storage",
    title: {
      zh: "国家先进存储产业创新中心",
      en: "National industrial innovation centre for advanced storage",
    },
    sort: "platform",
    indicator: null,
    scopes: [],
    status: "named",
    year: 2023,
    sources: ["stdaily-2023"],
    words: {
      zh: "拥有国家数字化设计与制造创新中心、国家先进存储产业创新中心、国家智能设计与数控技术创新中心、国家数字建造技术创新中心等4个国字号人工智能重大创新平台",
      en: "has four major national innovation platforms of AI: for digital design and manufacturing, for advanced storage, for intelligent design and numerical control, and for digital construction",
    },
    note: {
      zh: "国家级，早于本方案，不在5个省级平台之内。",
      en: "National and earlier than the plan: not among the 5 provincial platforms.",
    },
  }),
  lead({
    code: "nc-intelligent-design",
    title: {
      zh: "国家智能设计与数控技术创新中心",
      en: "National technology innovation centre for intelligent design and numerical control",
    },
    sort: "platform",
    indicator: null,
    scopes: ["wuhan"],
    status: "named",
    year: 2023,
    sources: ["stdaily-2023"],
    words: {
      zh: "拥有国家数字化设计与制造创新中心、国家先进存储产业创新中心、国家智能设计与数控技术创新中心、国家数字建造技术创新中心等4个国字号人工智能重大创新平台",
      en: "has four major national innovation platforms of AI: for digital design and manufacturing, for advanced storage, for intelligent design and numerical control, and for digital construction",
    },
    note: {
      zh: "国家级，早于本方案，不在5个省级平台之内。",
      en: "National and earlier than the plan: not among the 5 provincial platforms.",
    },
  }),
  lead({
    code: "nc-construction",
    title: {
      zh: "国家数字建造技术创新中心",
      en: "National technology innovation centre for digital construction",
    },
    sort: "platform",
    indicator: null,
    scopes: [],
    status: "named",
    year: 2023,
    sources: ["stdaily-2023"],
    words: {
      zh: "拥有国家数字化设计与制造创新中心、国家先进存储产业创新中心、国家智能设计与数控技术创新中心、国家数字建造技术创新中心等4个国字号人工智能重大创新平台",
      en: "has four major national innovation platforms of AI: for digital design and manufacturing, for advanced storage, for intelligent design and numerical control, and for digital construction",
    },
    note: {
      zh: "国家级，早于本方案，不在5个省级平台之内。",
      en: "National and earlier than the plan: not among the 5 provincial platforms.",
    },
  }),
  lead({
    code: "nc-optoelectronics",
    title: {
      zh: "国家信息光电子创新中心",
      en: "National information optoelectronics innovation centre",
    },
    sort: "platform",
    indicator: null,
    scopes: [],
    status: "named",
    year: 2025,
    sources: ["ditan360-2025"],
    words: {
      zh: "依托龙头企业及国家信息光电子创新中心等创新平台",
      en: "relying on leading firms and on platforms such as the national information optoelectronics innovation centre",
    },
    note: null,
  }),
  lead({
    code: "humanoid-centre",
    title: { zh: "湖北人形机器人创新中心", en: "Hubei humanoid robot innovation centre" },
    sort: "platform",
    indicator: "provincial-platforms",
    scopes: ["optics-valley"],
    status: "named",
    year: 2025,
    sources: ["ditan360-2025", "jimu-2026-01"],
    words: {
      zh: "湖北人形机器人创新中心、机器人控制与驱动技术创新中心等创新主体; 全国规模最大、场景最丰富的人形机器人创新中心建成投用",
      en: "the Hubei humanoid robot innovation centre, the innovation centre for robot control and drives and others; the country's largest humanoid robot innovation centre with the most scenarios was completed",
    },
    note: {
      zh: "说光谷建成的就是这一家，是本站的理解（形容相同）；没有来源说它计入目标。",
      en: "That the centre completed in Optics Valley is this one is our reading (the same superlative); no source says that it counts towards the target.",
    },
  }),
  lead({
    code: "robot-control-centre",
    title: {
      zh: "机器人控制与驱动技术创新中心",
      en: "Innovation centre for robot control and drives",
    },
    sort: "platform",
    indicator: "provincial-platforms",
    scopes: [],
    status: "named",
    year: 2025,
    sources: ["ditan360-2025"],
    words: {
      zh: "湖北人形机器人创新中心、机器人控制与驱动技术创新中心等创新主体",
      en: "the Hubei humanoid robot innovation centre, the innovation centre for robot control and drives and others",
    },
    note: { zh: "来源没有写明级别。", en: "Its level is not stated." },
  }),
  lead({
    code: "industrial-internet-centre",
    title: {
      zh: "湖北省工业互联网创新中心（长飞牵头，培育）",
      en: "Hubei industrial internet innovation centre (led by YOFC, candidate)",
    },
    sort: "platform",
    indicator: "provincial-platforms",
    scopes: [],
    status: "培育对象",
    year: 2024,
    sources: ["hbrb-2024-01"],
    words: {
      zh: "長飛光纖光纜股份有限公司牽頭的“湖北省工業互聯網創新中心”",
      en: "the “Hubei industrial internet innovation centre” led by Yangtze Optical Fibre and Cable",
    },
    note: null,
  }),
  lead({
    code: "wuhan-ai-institute",
    title: { zh: "武汉人工智能研究院", en: "Wuhan AI Research Institute" },
    sort: "laboratory",
    indicator: null,
    scopes: ["optics-valley"],
    status: "签约入驻；链创",
    year: 2024,
    sources: ["cri-2024-2", "press-2"],
    words: {
      zh: "武汉人工智能研究院、北京大学武汉人工智能研究院两大人工智能研究机构签约入驻光谷人工智能产业园; 作为湖北省人工智能产业链“链创”平台",
      en: "two AI research institutes, the Wuhan AI Research Institute and the Peking University Wuhan AI Research Institute, signed to move into the Optics Valley AI industrial park; as the “chain innovator” platform of Hubei's AI industry chain",
    },
    note: {
      zh: "一处说它签约入驻，一处说它是“链创”平台；同一家，登记一次。",
      en: "One source has it signing for the park, another calls it the chain's innovation platform; it is one thing and stands here once.",
    },
  }),
  lead({
    code: "pku-wuhan-institute",
    title: {
      zh: "北京大学武汉人工智能研究院",
      en: "Peking University Wuhan AI Research Institute",
    },
    sort: "laboratory",
    indicator: null,
    scopes: ["optics-valley"],
    status: "named",
    year: 2024,
    sources: ["cri-2024-2"],
    words: {
      zh: "武汉人工智能研究院、北京大学武汉人工智能研究院两大人工智能研究机构签约入驻光谷人工智能产业园",
      en: "two AI research institutes, the Wuhan AI Research Institute and the Peking University Wuhan AI Research Institute, signed to move into the Optics Valley AI industrial park",
    },
    note: null,
  }),
];
