import { useLocale, useTranslations } from "next-intl";

import type { Release } from "@/lib/vocabulary/release";
import { formatDay } from "@/lib/words/format";

/**
 * Shows what the makers of a release say about it, opened or folded into a line. Their words stay in the language they
 * chose.
 */
export function ReleaseNote({
  release,
  isFolded = false,
}: {
  release: Release;
  isFolded?: boolean;
}) {
  const t = useTranslations("dashboard.release");
  const locale = useLocale() === "en" ? "en" : "zh";
  const { number, instant, note, correctionNote } = release;
  const lines = [
    { key: "note" as const, text: note },
    { key: "correction" as const, text: correctionNote ?? "" },
  ].filter(({ text }) => text.trim() !== "");
  if (lines.length === 0) return null;
  const words = (
    <dl className="mt-2 max-w-[60rem] text-sm">
      {lines.map(({ key, text }) => (
        <div key={key}>
          <dt className="inline text-muted">
            {t(key, { number: String(number), day: formatDay(instant, locale) })}
          </dt>
          <dd className="inline" lang={languageOf(text)}>
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
  if (!isFolded) return words;
  return (
    <details className="text-ink open:basis-full">
      <summary className="opening min-h-7 w-fit">{t("open")}</summary>
      {words}
    </details>
  );
}

/**
 * Finds the language in which a screen reader should read a text: Chinese where it has Chinese characters, else
 * undefined.
 */
function languageOf(text: string): "zh-CN" | undefined {
  return /\p{Script=Han}/u.test(text) ? "zh-CN" : undefined;
}
