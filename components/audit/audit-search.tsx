import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Field, fieldAttributes } from "@/components/ui/field";
import type { AuditFilter } from "@/lib/audit/types";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { isMessageKey } from "@/lib/i18n/is-message-key";

interface AuditSearchProps {
  filter: AuditFilter;
  people: readonly { id: string; name: string }[];
  actions: readonly string[];
}

/** The form that filters the record. A plain form whose answer is an address: works without JavaScript. */
export function AuditSearch({ filter, people, actions }: AuditSearchProps) {
  const t = useTranslations("audit");
  const locale = useLocale() === "en" ? "en" : "zh";
  const inWords = useTranslations();
  const nameOf = (action: string) => {
    const key = `audit.name.${action}`;
    return isMessageKey(key) ? `${inWords(key)} (${action})` : action;
  };
  return (
    <form
      action={getPathname({ href: "/settings/audit", locale })}
      method="get"
      role="search"
      aria-label={t("search.title")}
      className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3"
    >
      <Field id="from" label={t("search.from")}>
        <input
          type="date"
          name="from"
          defaultValue={filter.from ?? ""}
          {...fieldAttributes("from")}
        />
      </Field>
      <Field id="to" label={t("search.to")}>
        <input type="date" name="to" defaultValue={filter.to ?? ""} {...fieldAttributes("to")} />
      </Field>
      <Field id="actor" label={t("search.actor")}>
        <select name="actor" defaultValue={filter.actor ?? ""} {...fieldAttributes("actor")}>
          <option value="">{t("search.anyone")}</option>
          <option value="nobody">{t("search.nobody")}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field id="action" label={t("search.action")}>
        <select name="action" defaultValue={filter.action ?? ""} {...fieldAttributes("action")}>
          <option value="">{t("search.any")}</option>
          {actions.map((action) => (
            <option key={action} value={action}>
              {nameOf(action)}
            </option>
          ))}
        </select>
      </Field>
      <Field id="subject" label={t("search.subject")} hint={t("search.subjectHint")}>
        <input
          type="search"
          name="subject"
          maxLength={200}
          defaultValue={filter.subject ?? ""}
          {...fieldAttributes("subject", [], true)}
        />
      </Field>
      <p className="flex items-center gap-4 self-center">
        <Button type="submit" tone="primary">
          {t("search.submit")}
        </Button>
        <Link
          href="/settings/audit"
          prefetch={false}
          className="text-accent underline underline-offset-4"
        >
          {t("search.clear")}
        </Link>
      </p>
    </form>
  );
}
