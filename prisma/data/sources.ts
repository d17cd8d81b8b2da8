import type { Source } from "@/lib/plans/types";

const NOT_OPENED = {
  zh: "网址为引用，未在线打开核实。",
  en: "The address is cited; it was not opened live.",
};

/** Addresses and dates exactly as cited; a date is only as precise as it is known. */
export const SOURCES = [
  {
    key: "press",
    title: "湖北：力争2025年全省人工智能产业规模超1500亿元",
    publisher: "湖北日报",
    publishedOn: "2023-11-14",
    url: null,
    grade: "B",
    note: {
      zh: "报道2023年11月13日的新闻发布会，文中未注明刊出日期。没有网址。",
      en: "Report of the press conference of 2023-11-13; the day of printing is not stated. No address is known.",
    },
  },
  {
    key: "whwx-2023",
    title: "武汉人工智能企业库（2023）发布",
    publisher: "武汉市委网信办",
    publishedOn: "2023-07-28",
    url: "whwx.gov.cn/xxh/xxhgzdt/202308/t20230801_2240919.shtml",
    grade: "A",
    note: NOT_OPENED,
  },
  {
    key: "directory-2024",
    title: "武汉人工智能企业库（2024）",
    publisher: "武汉市高新技术产业协会（转载）",
    publishedOn: "2024",
    url: "wxredian.com/art?id=be24deede7551ee41cdef6c40a1c9695",
    grade: "C",
    note: NOT_OPENED,
  },
  {
    key: "directory-2025",
    title: "武汉人工智能企业库（2025）",
    publisher: "武汉市高新技术产业协会（转载）",
    publishedOn: "2025",
    url: "fadici.com/wap/post/12/211705",
    grade: "C",
    note: NOT_OPENED,
  },
  {
    key: "cri-2024",
    title: "光谷人工智能产业规模",
    publisher: "国际在线",
    publishedOn: "2024-12-19",
    url: "hb.cri.cn/2024-12-19/f23f4072-…html",
    grade: "B",
    note: {
      zh: `引用的网址本身有省略。${NOT_OPENED.zh}`,
      en: `The address is shortened where it was cited. ${NOT_OPENED.en}`,
    },
  },
  {
    key: "jimu-2026",
    title: "湖北人工智能企业与小巨人企业数",
    publisher: "极目新闻（转载）",
    publishedOn: "2026-03",
    url: "srykj.cn/index.php/archives/448",
    grade: "C",
    note: {
      zh: `年份由“截至2025年底”推断。${NOT_OPENED.zh}`,
      en: `The year is inferred from the words “by the end of 2025”. ${NOT_OPENED.en}`,
    },
  },
  {
    key: "plan-145",
    title: "湖北省人工智能产业“十四五”发展规划",
    publisher: "（转载）",
    publishedOn: null,
    url: "niiddm.cn/View/NewsDetail.aspx?id=1395",
    grade: "C",
    note: NOT_OPENED,
  },
  {
    key: "zxs-2025",
    title: "武汉人工智能产业规模",
    publisher: "中新社/湖北日报（转载）",
    publishedOn: "2025-12-19",
    url: "worldjournal.com/wj/story/121339/9213548",
    grade: "C",
    note: NOT_OPENED,
  },
  {
    key: "gmw-2025",
    title: "湖北：到2027年人工智能产业规模3500亿元",
    publisher: "光明网",
    publishedOn: "2025-11-03",
    url: "digital.gmw.cn/2025-11/03/content_38388434.htm",
    grade: "B",
    note: NOT_OPENED,
  },
] as const satisfies readonly Source[];
