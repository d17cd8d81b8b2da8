"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { PublicLink } from "@/lib/links/types";

import { ExpiryFields } from "./expiry-fields";
import { LabelField } from "./label-field";
import { LinkRefFields } from "./link-ref-fields";
import { OriginsField } from "./origins-field";
import { ReleaseField } from "./release-field";
import { ShareFields } from "./share-fields";
import { typedShare } from "./typed-share";

interface ChangeLinkFormProps {
  action: FormAction;
  link: PublicLink;
  indicators: readonly { code: string; name: string }[];
  /** Numbers of the plan's releases, newest first. */
  releases: readonly number[];
  /** The link's own last day, or the day proposed for a link without an end. */
  expiryDay: string;
  lastDay: string;
  endless: boolean;
}

export function ChangeLinkForm(props: ChangeLinkFormProps) {
  const { action, link, indicators, releases, expiryDay, lastDay, endless } = props;
  const t = useTranslations("links.manage");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  const refused = result.status === "failed";
  return (
    <form action={submit} noValidate className="flex flex-col gap-5">
      <FormAnswer result={result} />
      <LinkRefFields link={link} />
      <LabelField value={refused ? typed("label") : link.label} errors={errorsOf("label")} />
      <ReleaseField
        releases={releases}
        value={refused ? typed("release") : (link.release?.toString() ?? "")}
        errors={errorsOf("release")}
      />
      <ExpiryFields
        never={refused ? typed("expires") === "never" : link.expiresAt === null}
        day={refused ? typed("expiresOn") : expiryDay}
        lastDay={lastDay}
        endless={endless || link.expiresAt === null}
        errors={errorsOf("expiresOn")}
      />
      <ShareFields
        indicators={indicators}
        shared={typedShare(result, link.indicators)}
        errors={errorsOf("share")}
      />
      <OriginsField
        value={refused ? typed("origins") : link.origins.join("\n")}
        errors={errorsOf("origins")}
      />
      <div>
        <Button type="submit" tone="primary" disabled={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
