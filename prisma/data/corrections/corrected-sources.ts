import { NOT_OPENED } from "@/lib/plans/checked-source";
import type { Source } from "@/lib/plans/types";

/** Says of a title that it is our description: a reader who looks for it would find nothing. */
export const UNSEEN_TITLE = {
  zh: "题名未见，括号后是我们的描述。",
  en: "The title was not seen; what follows the brackets is our description.",
};

function both(one: typeof NOT_OPENED, other: typeof NOT_OPENED): typeof NOT_OPENED {
  return { zh: `${one.zh}${other.zh}`, en: `${one.en} ${other.en}` };
}

/**
 * Sources as they should have been cited. A source that was stored is never changed, because releases cite it: the
 * corrected one is another source, and what cited the first is corrected to cite it.
 */
export const CORRECTED_SOURCES = [
  {
    key: "press-2",
    title: "湖北：力争2025年全省人工智能产业规模超1500亿元",
    publisher: "湖北日报（转载）",
    publishedOn: "2023-11",
    url: "aigcdaily.cn/news/a23m92njage3osn",
    grade: "C",
    note: {
      zh: `报道2023年11月13日的新闻发布会，文中未注明刊出日期；该报自己网站上的网址未见，引用的是转载。${NOT_OPENED.zh}`,
      en: `Report of the press conference of 2023-11-13; the day of printing is not stated. No address on the paper's own site is known: a repost is cited. ${NOT_OPENED.en}`,
    },
  },
  {
    key: "whwx-2023-2",
    title: "武汉发布《2023年武汉人工智能企业库》 人工智能产业发展驶入“快车道”",
    publisher: "湖北网信网（武汉市委网信办 供稿）",
    publishedOn: "2023-07-28",
    url: "whwx.gov.cn/xxh/xxhgzdt/202308/t20230801_2240919.shtml",
    grade: "A",
    note: NOT_OPENED,
  },
  {
    key: "cri-2024-2",
    title: "（题名未见）光谷人工智能产业园开园报道",
    publisher: "国际在线",
    publishedOn: "2024-12-19",
    url: "hb.cri.cn/2024-12-19/f23f4072-1e37-a9ea-b9a3-82a18ea5512f.html",
    grade: "B",
    note: both(UNSEEN_TITLE, NOT_OPENED),
  },
  {
    key: "jimu-2026-2",
    title: "（题名未见）湖北省“51020”先进制造业集群产业生态之人工智能供需对接活动",
    publisher: "极目新闻（转载）",
    publishedOn: "2026-03",
    url: "srykj.cn/index.php/archives/448",
    grade: "C",
    note: {
      zh: `年份由“截至2025年底”推断。${UNSEEN_TITLE.zh}${NOT_OPENED.zh}`,
      en: `The year is inferred from the words “by the end of 2025”. ${UNSEEN_TITLE.en} ${NOT_OPENED.en}`,
    },
  },
  {
    key: "zxs-2025-2",
    title: "（题名未见）武汉人工智能产业规模",
    publisher: "中新社（世界日报转载）",
    publishedOn: "2025-12-19",
    url: "worldjournal.com/wj/story/121339/9213548",
    grade: "C",
    note: both(UNSEEN_TITLE, NOT_OPENED),
  },
  {
    key: "gmw-2025-2",
    title: "（题名未见）湖北印发关于加快推进人工智能产业发展的实施意见",
    publisher: "光明网",
    publishedOn: "2025-11-03",
    url: "digital.gmw.cn/2025-11/03/content_38388434.htm",
    grade: "B",
    note: both(UNSEEN_TITLE, NOT_OPENED),
  },
  {
    key: "hbrb-2025-10-24",
    title: "追AI的路上，湖北有何新布局",
    publisher: "湖北日报（转载）",
    publishedOn: "2025-10-24",
    url: "yuhaojiang.com/news/1284454.html",
    grade: "C",
    note: NOT_OPENED,
  },
] as const satisfies readonly Source[];
