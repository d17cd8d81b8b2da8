import type { Source } from "@/lib/plans/types";
import { cited, described } from "@/prisma/data/found/found-sources";

/** Sources that only leads have. */
export const LEAD_SOURCES: readonly Source[] = [
  cited(
    "yunthe-2024",
    "归藏大模型：国产自研技术的突破与多场景应用实践",
    "yunthe.com",
    null,
    "yunthe.com/news/702021.html",
    "D",
  ),
  described(
    "cqtimes-2023",
    "国家智能设计与数控技术创新中心武汉经开区中心揭牌报道",
    "cqtimes.cn（转载）",
    "2023-03-16",
    "www.cqtimes.cn/news/guonei/20230316/203624.html",
    "C",
  ),
  described(
    "copy-digital-health",
    "湖北大数据集团“楚大夫”上线报道",
    "副本",
    null,
    "m.chameleonhairdesign.com/qjxw/1930.html",
    "D",
  ),
  described(
    "yhaog-2024",
    "武汉经开区智能网联封闭测试场报道",
    "副本",
    "2024-12-21",
    "yhaog.com/hubei/hydt/20241221/t20241221_527016833.shtml",
    "D",
  ),
  described(
    "eastmoney-2022",
    "华工正源1.6T光模块量产的帖文",
    "东方财富（转载）",
    null,
    "gubaposthk.eastmoney.com/news,cjpl,1670789929.html",
    "C",
  ),
];
