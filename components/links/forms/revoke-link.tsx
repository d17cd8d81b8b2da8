import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { PublicLink } from "@/lib/links/types";

interface RevokeLinkProps {
  link: PublicLink;
  submit: (form: FormData) => void;
  pending: boolean;
}

/** Revokes a link after asking once more, because a revoked link never opens again. */
export function RevokeLink({ link, submit, pending }: RevokeLinkProps) {
  const t = useTranslations("links.revoke");
  return (
    <details>
      <summary className="min-h-8 cursor-pointer py-1 text-accent underline underline-offset-4">
        {t("open")}
      </summary>
      <form action={submit} className="mt-2 flex min-w-48 flex-col items-start gap-2">
        <input type="hidden" name="linkId" value={link.id} />
        <p>{t("text")}</p>
        <Button type="submit" tone="danger" disabled={pending}>
          {t("submit", { label: link.label })}
        </Button>
      </form>
    </details>
  );
}
