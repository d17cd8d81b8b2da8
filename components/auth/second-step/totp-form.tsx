"use client";

import { useTranslations } from "next-intl";
import { useActionState, type ReactNode } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PasswordField } from "@/components/ui/password-field";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";

import { CodeField } from "./code-field";
import { RecoveryCodes } from "./recovery-codes";

type TotpAction = FormAction<readonly string[] | null>;

interface TotpFormProps {
  action: TotpAction;
  state: "off" | "begun" | "on";
  /** What the authenticator is given, drawn by the server; only while a second step is being set up. */
  pairing: ReactNode;
  /** Whether the password is asked for: not right after coming by the office's sign-on. */
  asksPassword: boolean;
  /** First line of the file of recovery codes. */
  fileTitle: string;
}

/**
 * Everything one does with one's own second step: one action, because a plain form post finds its answer by the action
 * it was sent to.
 */
export function TotpForm({ action, state, pairing, asksPassword, fileTitle }: TotpFormProps) {
  const t = useTranslations("signOn");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf } = useFormWords(result);
  const codes = result.status === "done" ? result.data : null;
  const password = asksPassword && (
    <PasswordField
      label={t("totp.password")}
      errors={errorsOf("password")}
      autoComplete="current-password"
    />
  );
  return (
    <div className="flex flex-col gap-4">
      <FormAnswer result={result} />
      {codes !== null && <RecoveryCodes codes={codes} title={fileTitle} />}
      {state === "off" && (
        <Card>
          <form action={submit} noValidate className="flex flex-col gap-4">
            <h2 className="text-lg font-semibold">{t("totp.beginTitle")}</h2>
            <p className="text-muted">{t("totp.beginHint")}</p>
            {password}
            <Button type="submit" tone="primary" name="intent" value="begin" disabled={pending}>
              {t("totp.begin")}
            </Button>
          </form>
        </Card>
      )}
      {state === "begun" && (
        <>
          <Card>
            <form action={submit} noValidate className="flex flex-col gap-4">
              {pairing}
              <h2 className="text-lg font-semibold">{t("totp.stepConfirm")}</h2>
              <CodeField
                id="code"
                label={t("code.label")}
                hint={t("totp.expires")}
                errors={errorsOf("code")}
                digitsOnly
              />
              <Button type="submit" tone="primary" name="intent" value="confirm" disabled={pending}>
                {t("totp.confirm")}
              </Button>
            </form>
          </Card>
          <Card>
            <form action={submit} noValidate className="flex flex-col gap-4">
              <h2 className="text-lg font-semibold">{t("totp.againTitle")}</h2>
              <p className="text-muted">{t("totp.againHint")}</p>
              {password}
              <Button type="submit" name="intent" value="begin" disabled={pending}>
                {t("totp.again")}
              </Button>
            </form>
          </Card>
        </>
      )}
      {state === "on" && (
        <Card>
          <form action={submit} noValidate className="flex flex-col gap-4">
            <h2 className="text-lg font-semibold">{t("totp.manageTitle")}</h2>
            <p className="text-muted">{t("totp.manageHint")}</p>
            {password}
            <CodeField
              id="code"
              label={t("code.label")}
              hint={t("code.hint")}
              errors={errorsOf("code")}
            />
            <div className="flex flex-wrap gap-3">
              <Button type="submit" name="intent" value="renew" disabled={pending}>
                {t("totp.renew")}
              </Button>
              <Button type="submit" tone="danger" name="intent" value="off" disabled={pending}>
                {t("totp.off")}
              </Button>
            </div>
          </form>
        </Card>
      )}
    </div>
  );
}
