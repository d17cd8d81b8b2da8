import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { OneTimePassword } from "@/lib/members/types";

/** Shows a one-time password the only time it can be seen. */
export function OneTimePasswordNotice({ account }: { account: OneTimePassword }) {
  const t = useTranslations("members.oneTime");
  return (
    <Notice tone="warning">
      <p className="font-semibold">{t("title", { name: account.name })}</p>
      <dl className="my-2 grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
        <dt>{t("email")}</dt>
        <dd className="min-w-0 break-all">{account.email}</dd>
        <dt>{t("password")}</dt>
        <dd className="min-w-0">
          <code className="font-mono text-lg select-all">{account.password}</code>
        </dd>
      </dl>
      <p>{t("once")}</p>
    </Notice>
  );
}
