import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export function SiteFooter({ children }: { children?: ReactNode }) {
  const t = useTranslations("common.footer");
  return (
    <footer className="print:hidden border-t border-line">
      <div className="mx-auto flex max-w-(--page) flex-wrap justify-between gap-x-8 gap-y-2 px-4 py-4 text-sm text-muted sm:px-6">
        <p>{t("note")}</p>
        {children}
      </div>
    </footer>
  );
}
