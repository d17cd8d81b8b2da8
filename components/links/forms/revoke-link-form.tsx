"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { Card } from "@/components/ui/card";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { PublicLink } from "@/lib/links/types";

import { RevokeLink } from "./revoke-link";

interface RevokeLinkFormProps {
  action: FormAction;
  link: PublicLink;
}

/** Revokes a link. Shows nothing for a link revoked before; the answer stays for one revoked here. */
export function RevokeLinkForm({ action, link }: RevokeLinkFormProps) {
  const t = useTranslations("links.manage.revoke");
  const [result, submit, pending] = useActionState(action, IDLE);
  const revoked = link.state === "revoked";
  if (revoked && result.status === "idle") return null;
  return (
    <Card className="flex flex-col gap-4">
      <h2 className="text-lg font-semibold">{t("title")}</h2>
      <FormAnswer result={result} />
      {!revoked && <RevokeLink link={link} submit={submit} pending={pending} />}
    </Card>
  );
}
