import { useTranslations } from "next-intl";

import { NumberedSource, type SourceNumber } from "./rows/numbered-source";

/** Makes the id of a source in the list on its page. */
export function sourceAnchor(key: string): string {
  return `source-${key}`;
}

interface SourceMarkProps {
  source: string | null;
  /** Keys of the page's sources in order: the n-th has the number n. */
  sources: readonly string[];
}

/** Shows the number of a source among those of its page. */
export function SourceMark({ source, sources }: SourceMarkProps) {
  const number = useSourceNumber()(source, sources);
  return number === null ? null : <NumberedSource {...number} />;
}

/** Tells the number of a source among those of its page; null where it has none. */
export function useSourceNumber(): (
  source: string | null,
  sources: readonly string[],
) => SourceNumber | null {
  const t = useTranslations("dashboard.source");
  return (source, sources) => {
    const index = source === null ? -1 : sources.indexOf(source);
    if (source === null || index < 0) return null;
    return {
      href: `#${sourceAnchor(source)}`,
      number: index + 1,
      label: t("mark", { number: index + 1 }),
    };
  };
}
