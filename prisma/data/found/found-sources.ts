import { NOT_OPENED } from "@/lib/plans/checked-source";
import type { Source, SourceGrade } from "@/lib/plans/types";
import { UNSEEN_TITLE } from "@/prisma/data/corrections/corrected-sources";

/** A source whose title was seen on the page. */
export function cited(
  key: string,
  title: string,
  publisher: string,
  publishedOn: string | null,
  url: string,
  grade: SourceGrade,
): Source {
  return { key, title, publisher, publishedOn, url, grade, note: NOT_OPENED };
}

/** A source whose title was not seen: what stands there is our description, and says so. */
export function described(
  ...[key, description, publisher, publishedOn, url, grade]: Parameters<typeof cited>
): Source {
  const source = cited(key, `（题名未见）${description}`, publisher, publishedOn, url, grade);
  const note = {
    zh: `${UNSEEN_TITLE.zh}${NOT_OPENED.zh}`,
    en: `${UNSEEN_TITLE.en} ${NOT_OPENED.en}`,
  };
  return { ...source, note };
}

/**
 * What was found after the first loading. The day is as precise as it is known. Grade D is a copy or a count of a third
 * party that can be traced to no named medium: a lead, and shown as one.
 */
export const FOUND_SOURCES: readonly Source[] = [
  described(
    "hbrb-guanggu-2026",
    "2026光谷AI产业发展峰会（报道）",
    "湖北日报（转载）",
    "2026-01",
    "cn.caiding5.cn/news/56387.html",
    "C",
  ),
  described(
    "stdaily-2023",
    "湖北省“链长+链主+链创”系列新闻发布会报道",
    "科技日报（转载）",
    "2023-11-16",
    "chinasei.com.cn/dfldjdfggwdt/202311/t20231116_64900.html",
    "C",
  ),
  described(
    "directory-2024-2",
    "武汉人工智能企业库（2024）",
    "武汉市高新技术产业协会（转载）",
    "2024",
    "wxredian.com/art?id=be24deede7551ee41cdef6c40a1c9695",
    "C",
  ),
  described(
    "directory-2025-2",
    "武汉人工智能企业库（2025）",
    "武汉市高新技术产业协会（转载）",
    "2025",
    "fadici.com/wap/post/12/211705",
    "C",
  ),
  cited(
    "stcn-2025",
    "武汉人工智能产业规模今年有望突破千亿元",
    "证券时报网（转载）",
    "2025-12-18",
    "iyotun.com/article/detail/3547218.html",
    "C",
  ),
  cited(
    "36kr-2026",
    "中部第一城，这次要冲击“一线城市”",
    "城市进化论（36氪）",
    "2026-02-05",
    "36kr.com/p/3670059130332038",
    "B",
  ),
  described(
    "szaicx-2025",
    "2025年上半年大模型备案城市分布",
    "深圳市人工智能产业协会",
    "2025",
    "szaicx.com/page00181?article_id=17851",
    "B",
  ),
  cited(
    "cac-registry-2026",
    "The China AI Registry — 988 on the List",
    "Leading-AI-IO（GitHub, CC BY 4.0）",
    "2026",
    "github.com/Leading-AI-IO/the-china-ai-registry",
    "D",
  ),
  cited(
    "hbrb-2024-01",
    "湖北省级制造业创新中心再添新 11个项目入选培育名单",
    "湖北日报（国际在线转载）",
    "2024-01-12",
    "big5.cri.cn/gate/big5/hb.cri.cn/n/20240112/723a4d5e-33f3-8de6-96b5-dd859108986f.html",
    "C",
  ),
  described(
    "21jj-2023",
    "智能制造创新发展论坛报道",
    "21世纪经济报道",
    "2023-07-13",
    "21jingji.com/article/20230713/herald/88b1fe2c8e5932db0530d354f590be12.html",
    "B",
  ),
  described(
    "liuguo-2023",
    "工信部公示2023年度智能制造名单",
    "企业网站副本",
    "2023",
    "awmcj.net/index.php?a=show&c=content&id=1661",
    "D",
  ),
  described(
    "iautodaily-2025",
    "汪凯采访，2025上海车展",
    "iautodaily",
    "2025",
    "iautodaily.com/news/brand/xinqingwangkaiqichezhinenghuabuhuifangman",
    "B",
  ),
  described(
    "hbrb-2025-12-08",
    "湖北能诞生“中国的帕兰提尔”吗",
    "湖北日报",
    "2025-12-08",
    "epaper.hubeidaily.net/pc/content/202512/08/content_334488.html",
    "B",
  ),
  cited(
    "ditan360-2025",
    "湖北省人民政府办公厅关于加快推进人工智能产业发展的实施意见",
    "湖北省人民政府办公厅（转载）",
    "2025-10-23",
    "ditan360.com/forum/info-189196.html",
    "C",
  ),
  cited(
    "askci-2020",
    "湖北省發布人工智能發展規劃：打造人工智能應用示范新高地（附全文）",
    "中商情报网",
    "2020-09-07",
    "big5.askci.com/news/zszc/20200907/1704441205529.shtml",
    "C",
  ),
  cited(
    "whxy-2020",
    "省人民政府关于印发湖北省新一代人工智能发展总体规划（2020—2030年）的通知",
    "武汉学院科研处（转载）",
    "2020-09-24",
    "kyc.whxy.edu.cn/info/1131/3782.htm",
    "C",
  ),
  described(
    "jxj-wuhan-2023",
    "《武汉建设国家人工智能创新应用先导区实施方案》解读",
    "武汉市经济和信息化局",
    "2023-11-02",
    "jxj.wuhan.gov.cn/xxgk_9/fdzdgknr/ygzdgk/xgwd/202311/t20231102_2292606.html",
    "A",
  ),
  cited(
    "tzxm-2023",
    "湖北省数字经济高质量发展若干政策措施",
    "湖北省人民政府（投资项目在线审批平台）",
    "2023-05-05",
    "new.tzxm.gov.cn/zckd/gfxwj/202305/t20230529_1356641.shtml",
    "A",
  ),
  described(
    "dongxihu-2024",
    "东西湖区，直通40个国家",
    "东西湖区融媒体中心",
    "2024-11",
    "m-dongxihu.cjyun.org/p/16633.html",
    "B",
  ),
  cited(
    "hbtv-2025",
    "湖北宜昌：三峡绿色算力平台正式发布",
    "湖北广播电视台",
    "2025-03",
    "news.hbtv.com.cn/p/4510683.html",
    "B",
  ),
  cited(
    "hbtv-2025-10",
    "“国芯一号”上线周年交卷 鄂西北数字经济浪潮再起",
    "湖北广播电视台",
    "2025-10",
    "news.hbtv.com.cn/p/4556682.html",
    "B",
  ),
  described(
    "hbrb-2026-01-30",
    "宜昌数字经济被省政府划重点",
    "湖北日报",
    "2026-01-30",
    "epaper.hubeidaily.net/pc/content/202601/30/content_339264.html",
    "B",
  ),
  cited(
    "iitime-2025",
    "襄阳建成9家国家级5G工厂",
    "湖北日报（转载）",
    "2025-11-06",
    "iitime.com.cn/html/10187/9214641.htm",
    "C",
  ),
  cited(
    "jimu-2026-01",
    "武汉光谷GDP实现3360亿元（话题）",
    "极目新闻（新浪微博）",
    "2026-01-26",
    "sina.cn/news/detail/5259299850027667.html",
    "B",
  ),
  described(
    "hbrb-2026-01-25",
    "光谷2025年GDP报道",
    "湖北日报（转载）",
    "2026-01",
    "ypkjmy.com.shayuweb.com/news/2685687.html",
    "C",
  ),
  cited(
    "awesome-llm-2024",
    "中国大模型列表（wgwang/awesome-LLMs-In-China）",
    "GitHub",
    "2024-11-30",
    "github.com/wgwang/awesome-LLMs-In-China",
    "D",
  ),
  described(
    "home-wuhan-2025",
    "对陈思思委员提案的答复",
    "武汉市人民政府部门网站",
    "2025-09-29",
    "home.wuhan.gov.cn/zwgk/xxgkml/jytabl/202509/t20250929_2654471.shtml",
    "A",
  ),
  described(
    "sszal-2024",
    "武汉智能汽车",
    "副本",
    "2024",
    "sszalwgs.com/article_ylxw/1232.html",
    "D",
  ),
];
