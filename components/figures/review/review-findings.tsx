import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { Revision } from "@/lib/figures/types";
import { useMessageText } from "@/components/forms/use-message-text";

/** Shows what the checks found at submission and how the author explained it; nothing where they had no objection. */
export function ReviewFindings({ revision }: { revision: Revision }) {
  const t = useTranslations("checks");
  const inWords = useMessageText();
  const { findings, explanation } = revision;
  if (findings.length === 0 && explanation === null) return null;
  return (
    <Notice tone="warning">
      {findings.length > 0 && <p className="font-semibold">{t("reviewHeading")}</p>}
      <ul className="list-disc pl-5 empty:hidden">
        {findings.map((finding) => (
          <li key={finding.code}>{inWords(finding)}</li>
        ))}
      </ul>
      {explanation !== null && <p className="mt-1">{t("explained", { text: explanation })}</p>}
    </Notice>
  );
}
