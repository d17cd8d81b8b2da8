"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { Button } from "@/components/ui/button";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { PublicLink } from "@/lib/links/types";

import { LinkRefFields } from "./link-ref-fields";

interface ListedFormProps {
  action: FormAction;
  link: PublicLink;
  /** Full address of the public site. */
  address: string;
}

/** Makes a link the public site, or ends its being so. */
export function ListedForm({ action, link, address }: ListedFormProps) {
  const t = useTranslations("links.manage.listed");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { listed, hasPassword } = link;
  return (
    <form action={submit} className="flex flex-col items-start gap-4">
      <FormAnswer result={result} />
      <LinkRefFields link={link} />
      <input type="hidden" name="listed" value={listed ? "off" : "on"} />
      <p className="break-words">{t(listed ? "on" : "off", { address })}</p>
      {hasPassword ? (
        <p className="text-muted">{t("password")}</p>
      ) : (
        <Button type="submit" tone={listed ? "danger" : "plain"} disabled={pending}>
          {t(listed ? "turnOff" : "turnOn")}
        </Button>
      )}
    </form>
  );
}
