import clsx from "clsx";
import { useTranslations } from "next-intl";

import { Link } from "@/lib/i18n/navigation";
import type { MessageState } from "@/lib/outbox/kinds";

export const STATES = ["waiting", "failed", "sent", "dropped"] as const;

/** Leads from all messages to those in one state: by addresses, so that it works without JavaScript. */
export function StateLinks({ shown }: { shown: MessageState | null }) {
  const t = useTranslations("messages");
  return (
    <nav aria-label={t("outbox.filter")} className="flex flex-wrap gap-x-4 gap-y-1">
      {[null, ...STATES].map((state) => (
        <Link
          key={state ?? "all"}
          href={state === null ? "/settings/messages" : `/settings/messages?state=${state}`}
          prefetch={false}
          aria-current={state === shown ? "page" : undefined}
          className={clsx(
            "inline-flex min-h-6 items-center underline-offset-4",
            state === shown ? "font-semibold" : "text-accent underline",
          )}
        >
          {state === null ? t("outbox.all") : t(`state.${state}`)}
        </Link>
      ))}
    </nav>
  );
}
