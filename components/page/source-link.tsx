import { useTranslations } from "next-intl";

import type { Source } from "@/lib/plans/types";
import { sourceAddress } from "@/lib/words/verdict/source-address";

/** Names the publisher of the source behind one number, with a link to its address where there is one. */
export function SourceLink({ source }: { source: Source | null }) {
  const t = useTranslations("dashboard.source");
  if (source === null) return <span className="text-muted">{t("none")}</span>;
  const address = sourceAddress(source.url);
  if (address === null) return <span title={source.title}>{source.publisher}</span>;
  return (
    <a
      href={address}
      rel="noreferrer noopener external"
      title={source.title}
      className="text-accent underline underline-offset-2"
    >
      {source.publisher}
    </a>
  );
}
