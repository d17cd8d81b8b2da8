import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Card } from "@/components/ui/card";
import { Field, fieldAttributes } from "@/components/ui/field";
import { instantText } from "@/lib/i18n/instant-text";
import type { Locale } from "@/lib/i18n/routing";
import type { MemberSignOn } from "@/lib/members/types";

import { ManageForm, type ManageAction } from "../manage-form";

interface MemberSignOnProps {
  memberId: string;
  signOn: MemberSignOn;
  locale: Locale;
  /** Whether the site has a provider: without one there is nothing to enter a number for. */
  hasProvider: boolean;
  /** Whether it is the reader's own page: the second step and links are managed on the account page then. */
  isOwn: boolean;
  resetTotp: ManageAction;
  unlink: ManageAction;
  setNumber: ManageAction;
}

/** How a member signs in beside the password, as administrators see and change it. */
export function MemberSignOnSections({
  memberId,
  signOn,
  locale,
  hasProvider,
  isOwn,
  ...actions
}: MemberSignOnProps) {
  const t = useTranslations("signOn.member");
  const { hasTotp, identities, employeeNumber } = signOn;
  return (
    <>
      {!isOwn && (
        <Section title={t("totpTitle")}>
          <ManageForm
            action={actions.resetTotp}
            memberId={memberId}
            label={t("totpReset")}
            danger
            offered={hasTotp}
          >
            <p className={hasTotp ? undefined : "text-muted"}>
              {t(hasTotp ? "totpOn" : "totpOff")}
            </p>
          </ManageForm>
        </Section>
      )}
      {(hasProvider || identities.length > 0) && (
        <Section title={t("identityTitle")}>
          <div className="flex flex-col gap-6">
            {hasProvider && (
              <ManageForm action={actions.setNumber} memberId={memberId} label={t("numberSubmit")}>
                <Field
                  id="number"
                  label={t("number")}
                  hint={t("numberHint")}
                  className="w-full max-w-md"
                >
                  {/* Keyed by the number, so that the field shows what is kept. */}
                  <input
                    {...fieldAttributes("number", [], true)}
                    key={employeeNumber ?? ""}
                    name="number"
                    type="text"
                    autoComplete="off"
                    spellCheck={false}
                    maxLength={40}
                    defaultValue={employeeNumber ?? ""}
                  />
                </Field>
              </ManageForm>
            )}
            {identities.length === 0 && <p className="text-muted">{t("identityNone")}</p>}
            {identities.map(({ id, since, isPresent }) => (
              <p key={id}>
                {t(isPresent ? "identity" : "identityOther", { since: instantText(since, locale) })}
              </p>
            ))}
            {!isOwn && (
              <ManageForm
                action={actions.unlink}
                memberId={memberId}
                label={t("unlink")}
                danger
                offered={identities.length > 0}
              >
                {identities.length > 0 && <p>{t("unlinkHint")}</p>}
              </ManageForm>
            )}
          </div>
        </Section>
      )}
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <h2 className="mb-4 text-lg font-semibold">{title}</h2>
      {children}
    </Card>
  );
}
