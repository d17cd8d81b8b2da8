import { useLocale } from "next-intl";

/** Writes names one after the other, as the language separates them: 武汉、光谷, but Wuhan, Optics Valley. */
export function useListText(): (names: readonly string[]) => string {
  const locale = useLocale();
  return (names) => names.join(locale === "zh" ? "、" : ", ");
}
