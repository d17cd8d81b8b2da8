"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { Button } from "@/components/ui/button";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { PublicLink } from "@/lib/links/types";

import { NewLinkNotice } from "./new-link-notice";

interface RotateLinkFormProps {
  action: FormAction<{ token: string }>;
  link: PublicLink;
  origin: string;
}

/** Gives a link a new address and shows that address, the only time it can be seen. */
export function RotateLinkForm({ action, link, origin }: RotateLinkFormProps) {
  const t = useTranslations("links.manage.rotate");
  const [result, submit, pending] = useActionState(action, IDLE);
  return (
    <form action={submit} className="flex flex-col items-start gap-4">
      <FormAnswer result={result} />
      {result.status === "done" && <NewLinkNotice address={`${origin}/p/${result.data.token}`} />}
      <input type="hidden" name="linkId" value={link.id} />
      <p>{t("text")}</p>
      <Button type="submit" disabled={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
