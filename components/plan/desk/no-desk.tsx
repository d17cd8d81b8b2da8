import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { Role } from "@/lib/access/types";
import type { DeskName } from "@/lib/records/desk/desks";

/** Stands in place of a desk for a role that neither writes nor reviews; the data layer refuses by itself. */
export function NoDesk({ name, role }: { name: DeskName; role: Role }) {
  const t = useTranslations();
  return (
    <>
      <h1 className="text-lg leading-snug font-bold sm:text-[1.4rem]">
        {t(`people.desk.title.${name}`)}
      </h1>
      <Notice tone="info" className="mt-4 max-w-prose">
        {t("people.desk.noRight", { role: t(`terms.role.${role}`) })}
      </Notice>
    </>
  );
}
