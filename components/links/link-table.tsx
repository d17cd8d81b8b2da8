"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { instantText } from "@/lib/i18n/instant-text";
import { Table, Td, Th } from "@/components/ui/table";
import { IDLE } from "@/lib/actions/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { Locale } from "@/lib/i18n/routing";
import type { PublicLink } from "@/lib/links/types";

import { LinkStateText } from "./link-state-text";
import { RevokeLink } from "./revoke-link";

const COLUMNS = ["label", "state", "release", "expiresAt", "created", "deed"] as const;

interface LinkTableProps {
  readonly links: readonly PublicLink[];
  readonly action: FormAction;
  readonly locale: Locale;
}

/** The links there are and were; an answer to revoking stands above, because its row changes. */
export function LinkTable({ links, action, locale }: LinkTableProps) {
  const t = useTranslations("links");
  const [result, submit, pending] = useActionState(action, IDLE);
  if (links.length === 0) return <p className="text-muted">{t("list.none")}</p>;
  return (
    <div className="flex flex-col gap-4">
      <FormAnswer result={result} />
      <Table caption={t("list.title")}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <Th key={column} scope="col">
                {t(`column.${column}`)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={link.id}>
              <Th scope="row" className="min-w-32 align-top break-words">
                {link.label}
              </Th>
              <Td>
                <LinkStateText state={link.state} />
              </Td>
              <Td className="whitespace-nowrap">
                {link.release === null
                  ? t("release.latest")
                  : t("release.pinned", { number: link.release })}
              </Td>
              <Td className="whitespace-nowrap">
                {link.expiresAt === null ? t("expires.never") : instantText(link.expiresAt, locale)}
              </Td>
              <Td className="whitespace-nowrap">
                {instantText(link.createdAt, locale)}
                <br />
                {link.createdBy}
              </Td>
              <Td>
                {link.state === "valid" && (
                  <RevokeLink link={link} submit={submit} pending={pending} />
                )}
                {link.revokedAt !== null && instantText(link.revokedAt, locale)}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
