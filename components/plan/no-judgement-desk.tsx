import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { Role } from "@/lib/access/types";

/** Stands in place of the desk for a role that neither writes nor reviews; the data layer refuses by itself. */
export function NoJudgementDesk({ role }: { role: Role }) {
  const t = useTranslations();
  return (
    <>
      <h1 className="text-lg leading-snug font-bold sm:text-[1.4rem]">
        {t("records.judgement.desk.title")}
      </h1>
      <Notice tone="info" className="mt-4 max-w-prose">
        {t("records.judgement.desk.noRight", { role: t(`terms.role.${role}`) })}
      </Notice>
    </>
  );
}
