import { useLocale, useTranslations } from "next-intl";

import { shortHash, type Release } from "@/lib/vocabulary/release";
import { formatDay } from "@/lib/words/format";

/**
 * Shows the hash of the release at the foot of its pages: in short, and opened in full with since when it is sealed
 * and how anybody checks a downloaded file against it. Nothing for a release without a seal.
 */
export function ReleaseSealLine({ release }: { release: Release }) {
  const t = useTranslations("links.public.seal");
  const locale = useLocale() === "en" ? "en" : "zh";
  const { seal, number, instant } = release;
  if (seal === null) return null;
  const day = formatDay(seal.sealedAt, locale);
  return (
    <details className="basis-full">
      <summary className="inline-flex min-h-6 cursor-pointer items-center gap-x-2">
        <span className="underline decoration-dotted underline-offset-4">
          {t("short", { number: String(number) })}
        </span>
        <code>{shortHash(seal)}</code>
      </summary>
      <p>
        {t("full")}
        <code className="break-all">{seal.hash}</code>
      </p>
      <p>{seal.sealedAt === instant ? t("sealed", { day }) : t("sealedLater", { day })}</p>
      <p className="max-w-[60rem]">{t("how")}</p>
    </details>
  );
}
