"use client";

import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { Finding } from "@/lib/figures/types";
import { useMessageText } from "@/components/forms/use-message-text";

import { TextField, type FormTexts } from "./entry-controls";

interface ExplanationFieldProps {
  texts: FormTexts;
  /** What the checks find in the fields as they stand now. */
  findings: readonly Finding[];
}

/** Shows what looks wrong, at once while typing, and asks for the reason that a submission then needs. */
export function ExplanationField({ texts, findings }: ExplanationFieldProps) {
  const t = useTranslations("checks");
  const blocked = findings.filter(({ level }) => level === "block");
  const explained = findings.filter(({ level }) => level === "explain");
  const isAsked =
    explained.length > 0 ||
    texts.valueOf("explanation") !== "" ||
    texts.errorsOf("explanation").length > 0;
  return (
    <div aria-live="polite" className="flex flex-col gap-4 empty:hidden">
      {blocked.length > 0 && <Findings heading={t("blockHeading")} findings={blocked} isBlocking />}
      {explained.length > 0 && (
        <Findings heading={t("heading")} intro={t("introEntry")} findings={explained} />
      )}
      {isAsked && (
        <TextField
          texts={texts}
          name="explanation"
          label={t("explanation")}
          maxLength={500}
          rows={2}
          hint={t("explanationHint")}
        />
      )}
    </div>
  );
}

interface FindingsProps {
  heading: string;
  intro?: string;
  findings: readonly Finding[];
  isBlocking?: boolean;
}

function Findings({ heading, intro, findings, isBlocking = false }: FindingsProps) {
  const inWords = useMessageText();
  return (
    <Notice tone={isBlocking ? "error" : "warning"}>
      <p className="font-semibold">{heading}</p>
      {intro !== undefined && <p className="text-sm">{intro}</p>}
      <ul className="list-disc pl-5">
        {findings.map((finding) => (
          <li key={finding.code}>{inWords(finding)}</li>
        ))}
      </ul>
    </Notice>
  );
}
