import { useTranslations } from "next-intl";

import { instantText } from "@/lib/i18n/instant-text";
import { Notice } from "@/components/ui/notice";
import type { Verification } from "@/lib/audit/verification";
import type { Locale } from "@/lib/i18n/routing";

interface ChainStateProps {
  newest: number;
  verification: Verification | null;
  locale: Locale;
}

/** How the last verification ended; the page itself verifies nothing. */
export function ChainState({ newest, verification, locale }: ChainStateProps) {
  const t = useTranslations("audit.chain");
  if (verification === null) return <Notice tone="info">{t("never", { newest })}</Notice>;
  const at = instantText(verification.at, locale);
  const { broken, verified, findings = 0 } = verification;
  if (broken !== null) {
    return (
      <Notice tone="error">
        {t("broken", { at, id: broken.id, what: t(`kind.${broken.kind}`) })}
      </Notice>
    );
  }
  if (findings > 0) {
    return <Notice tone="error">{t("figures", { at, count: findings })}</Notice>;
  }
  return <Notice tone="success">{t("sound", { at, id: verified?.id ?? 0, newest })}</Notice>;
}
