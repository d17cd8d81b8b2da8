"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { EmptyState } from "@/components/ui/empty-state";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { Locale } from "@/lib/i18n/routing";
import type { PublicLink } from "@/lib/links/types";

import { LinkCard } from "./link-card";

interface LinkListProps {
  links: readonly PublicLink[];
  action: FormAction;
  locale: Locale;
}

/**
 * Lists the links that open, and folded away those that no longer do. An answer to revoking stands above,
 * because the card of the revoked link moves.
 */
export function LinkList({ links, action, locale }: LinkListProps) {
  const t = useTranslations("links.list");
  const [result, submit, pending] = useActionState(action, IDLE);
  const none = <EmptyState title={t("none")}>{t("noneNext")}</EmptyState>;
  if (links.length === 0) return none;
  const cards = (some: readonly PublicLink[]) => (
    <ul className="flex flex-col gap-4">
      {some.map((link) => (
        <li key={link.id}>
          <LinkCard link={link} locale={locale} submit={submit} pending={pending} />
        </li>
      ))}
    </ul>
  );
  const valid = links.filter(({ state }) => state === "valid");
  const ended = links.filter(({ state }) => state !== "valid");
  return (
    <div className="flex flex-col gap-4">
      <FormAnswer result={result} />
      {valid.length === 0 ? none : cards(valid)}
      {ended.length > 0 && (
        <details>
          <summary className="min-h-8 w-fit cursor-pointer py-1 font-semibold">
            {t("ended", { count: ended.length })}
          </summary>
          <div className="mt-3">{cards(ended)}</div>
        </details>
      )}
    </div>
  );
}
