import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PasswordField } from "@/components/ui/password-field";
import { Notice } from "@/components/ui/notice";

interface LinkPasswordFormProps {
  /** Address that the password is sent to. */
  action: string;
  /** Page of the link to go on to. */
  next: string;
  refused: boolean;
  /** Minutes until another try is looked at; null where a try is looked at now. */
  wait: number | null;
}

/** Asks for the password of a link. A plain form post: nothing here needs JavaScript. */
export function LinkPasswordForm({ action, next, refused, wait }: LinkPasswordFormProps) {
  const t = useTranslations("links.public.password");
  const errors = refused && wait === null ? [t("wrong")] : [];
  return (
    <div className="mx-auto w-full max-w-md">
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p className="mt-2 mb-6 text-muted">{t("intro")}</p>
      {wait !== null && (
        <Notice tone="warning" live className="mb-6">
          {t("wait", { minutes: wait })}
        </Notice>
      )}
      <Card>
        <form action={action} method="post" className="flex flex-col gap-4">
          <input type="hidden" name="next" value={next} />
          <PasswordField label={t("label")} errors={errors} autoComplete="off" />
          <Button type="submit" tone="primary">
            {t("submit")}
          </Button>
        </form>
      </Card>
    </div>
  );
}
