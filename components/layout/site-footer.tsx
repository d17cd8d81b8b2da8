import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export function SiteFooter({ children }: { children?: ReactNode }) {
  const t = useTranslations("common.footer");
  return (
    <footer className="print:hidden border-t border-line">
      <div className="footer-row">
        <p>{t("note")}</p>
        {children}
      </div>
    </footer>
  );
}
