import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { Role } from "@/lib/access/types";

interface NoRegisterRightProps {
  what: "intake" | "review";
  role: Role;
}

/** Stands in place of a page for a role that has nothing to do there; the data layer refuses by itself. */
export function NoRegisterRight({ what, role }: NoRegisterRightProps) {
  const t = useTranslations();
  return (
    <>
      <h1 className="text-lg leading-snug font-bold sm:text-[1.4rem]">
        {t(`register.${what}.title`)}
      </h1>
      <Notice tone="info" className="mt-4 max-w-prose">
        {t(`register.${what}.noRight`, { role: t(`terms.role.${role}`) })}
      </Notice>
    </>
  );
}
