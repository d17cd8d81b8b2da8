import { useLocale } from "next-intl";

/** Chinese words with what stands between them: 云岭省人工智能行动计划（2024—2026年）. */
const CHINESE =
  /([\p{Script=Han}，。、；：（）《》“”—0-9]*\p{Script=Han}[\p{Script=Han}，。、；：（）《》“”—0-9]*)/u;

/**
 * Writes the name of something of a plan. A plan may have Chinese names alone, which an English page then shows as they
 * are: there they say that they are Chinese, so that they are spoken and set as Chinese.
 */
export function OwnLanguage({ children }: { children: string }) {
  const locale = useLocale();
  if (locale === "zh" || !/\p{Script=Han}/u.test(children)) return children;
  return children.split(CHINESE).map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      <span key={`${index}:${piece}`} lang="zh-CN">
        {piece}
      </span>
    ),
  );
}
