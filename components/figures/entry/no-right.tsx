import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import { Link } from "@/lib/i18n/navigation";
import type { Actor } from "@/lib/access/types";

interface NoRightProps {
  what: "enter" | "review";
  actor: Pick<Actor, "role" | "readsOnly">;
}

/** Stands in place of a page that is not for this role, or of a plan that takes nothing any more; the data layer refuses by itself. */
export function NoRight({ what, actor }: NoRightProps) {
  const t = useTranslations();
  const { role, readsOnly = false } = actor;
  const toReview = !readsOnly && what === "enter" && role === "reviewer";
  return (
    <Notice tone="info" className="flex max-w-prose flex-col gap-2">
      <p>
        {readsOnly
          ? t("common.nothingToWrite")
          : t(`figures.noRight.${what}`, { role: t(`terms.role.${role}`) })}
      </p>
      <p>
        <Link
          href={toReview ? "/figures/review" : "/"}
          className="inline-block py-1 text-accent underline underline-offset-4"
        >
          {t(toReview ? "figures.noRight.toReview" : "figures.noRight.toOverview")}
        </Link>
      </p>
    </Notice>
  );
}
