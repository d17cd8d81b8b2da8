import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/access/types";

interface NoRegisterRightProps {
  what: "intake" | "review";
  actor: Pick<Actor, "role" | "readsOnly">;
}

/** Stands in place of a page where the role has nothing to do, or the plan takes nothing any more; the data layer refuses by itself. */
export function NoRegisterRight({ what, actor }: NoRegisterRightProps) {
  const t = useTranslations();
  return (
    <>
      <h1 className="text-lg leading-snug font-bold sm:text-[1.4rem]">
        {t(`register.${what}.title`)}
      </h1>
      <Notice tone="info" className="mt-4 max-w-prose">
        {actor.readsOnly
          ? t("common.nothingToWrite")
          : t(`register.${what}.noRight`, { role: t(`terms.role.${actor.role}`) })}
      </Notice>
    </>
  );
}
