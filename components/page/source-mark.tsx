import { useTranslations } from "next-intl";

/** Makes the id of a source in the list on its page. */
export function sourceAnchor(key: string): string {
  return `source-${key}`;
}

interface SourceMarkProps {
  source: string | null;
  /** Keys of the page's sources in order: the n-th has the number n. */
  sources: readonly string[];
}

/** Shows a bracketed number that leads to the source. */
export function SourceMark({ source, sources }: SourceMarkProps) {
  const t = useTranslations("dashboard.source");
  const index = source === null ? -1 : sources.indexOf(source);
  if (source === null || index < 0) return null;
  return (
    <a
      href={`#${sourceAnchor(source)}`}
      className="inline-block min-h-6 min-w-6 px-0.5 text-center text-xs text-accent underline-offset-2 hover:underline"
      aria-label={t("mark", { number: index + 1 })}
    >
      [{index + 1}]
    </a>
  );
}
