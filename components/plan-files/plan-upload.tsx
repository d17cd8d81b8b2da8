"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, useState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { useFormWords } from "@/components/forms/use-form-words";
import { useMessageText } from "@/components/forms/use-message-text";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, fieldAttributes } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import type { PlacedFault, PlanPreview } from "@/lib/exchange/plan-files/preview-plan";

import { DifferenceList } from "./difference-list";
import { PlanContent } from "./plan-content";

interface PlanUploadProps {
  action: FormAction<PlanPreview | null>;
  maxBytes: number;
}

const MEGABYTE = 1024 * 1024;

/** Takes the file of a plan: previewed cell by cell first, then kept as a draft. */
export function PlanUpload({ action, maxBytes }: PlanUploadProps) {
  const t = useTranslations("planFiles.start");
  const files = useTranslations("files");
  const locale = useLocale() === "en" ? "en" : "zh";
  const [result, submit, pending] = useActionState(action, IDLE);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const { errorsOf } = useFormWords(result);
  const preview = result.status === "done" ? result.data : null;
  const errors = tooLarge === null ? errorsOf("file") : [tooLarge];
  const max = maxBytes / MEGABYTE;
  return (
    <Card aria-labelledby="start">
      <h2 id="start" className="mb-2 text-lg font-semibold">
        {t("heading")}
      </h2>
      <p className="mb-3 max-w-prose text-muted">{t("text")}</p>
      <p className="mb-4">
        <a
          href={`/api/v1/plan-file.xlsx?lang=${locale}`}
          className="inline-flex min-h-6 items-center font-semibold text-accent underline underline-offset-4"
        >
          {t("template")}
        </a>
      </p>
      <FormAnswer result={result} />
      <form
        action={submit}
        onSubmit={(event) => {
          // Checked here, because the server would cut a larger request off without a word.
          const file = new FormData(event.currentTarget).get("file");
          const size = file instanceof File ? file.size : 0;
          if (size > maxBytes) {
            event.preventDefault();
            setTooLarge(files("refusal.tooLarge", { max }));
            return;
          }
          setTooLarge(null);
          sendByHand(submit)(event);
        }}
        className="flex flex-col gap-3"
      >
        <input type="hidden" name="intent" value="check" />
        <Field id="file" label={t("file")} hint={t("fileHint", { max })} errors={errors}>
          <input
            {...fieldAttributes("file", errors, true)}
            type="file"
            name="file"
            accept=".xlsx,.et,.ods"
            required
            disabled={pending}
          />
        </Field>
        <div>
          <Button type="submit" tone={preview === null ? "primary" : "plain"} disabled={pending}>
            {t("check")}
          </Button>
        </div>
      </form>
      {preview !== null && (
        <Preview preview={preview}>
          <form action={submit} onSubmit={sendByHand(submit)}>
            <input type="hidden" name="intent" value="save" />
            <input type="hidden" name="document" value={JSON.stringify(preview.texts)} />
            <input type="hidden" name="seen" value={preview.replaces ?? ""} />
            {preview.replaces !== null && (
              <p className="mb-2">{t("replaces", { name: preview.file.plan.name[locale] })}</p>
            )}
            <Button type="submit" tone="primary" disabled={pending}>
              {t(preview.isChange ? "saveChange" : "save")}
            </Button>
          </form>
        </Preview>
      )}
    </Card>
  );
}

function Preview({ preview, children }: { preview: PlanPreview; children: React.ReactNode }) {
  const t = useTranslations("planFiles.preview");
  const locale = useLocale() === "en" ? "en" : "zh";
  const { file, faults, unlisted, isWhole, isChange, differences, unread, absent } = preview;
  const isSame = isChange && differences.length === 0 && faults.length === 0;
  const listOf = (names: readonly string[]) => names.join(locale === "zh" ? "、" : ", ");
  return (
    <section
      aria-labelledby="preview"
      className="mt-5 flex flex-col gap-3 border-t border-line pt-4"
    >
      <h3 id="preview" className="text-base font-semibold">
        {t("heading", { name: file.plan.name[locale] })}
      </h3>
      {isSame && <Notice tone="warning">{t("same")}</Notice>}
      {isChange && !isSame && <DifferenceList differences={differences} />}
      {!isChange && <PlanContent file={file} />}
      {unread.length > 0 && (
        <Notice tone="warning">
          {t("unread", { count: unread.length, sheets: listOf(unread) })}
        </Notice>
      )}
      {absent.length > 0 && (
        <Notice tone="warning">
          {t("absent", { sheets: listOf(absent.map((name) => name[locale])) })}
        </Notice>
      )}
      {faults.length === 0 && !isSame && <Notice tone="success">{t("sound")}</Notice>}
      {faults.length > 0 && (
        <Notice tone="error">
          <p className="font-semibold">{t("faults", { count: faults.length + unlisted })}</p>
          <ul className="list-disc pl-5">
            {faults.map((fault, index) => (
              <FaultLine key={index} fault={fault} />
            ))}
          </ul>
          {unlisted > 0 && <p>{t("more", { count: unlisted })}</p>}
          <p className="mt-2">{t(isWhole ? "mend" : "notWhole")}</p>
        </Notice>
      )}
      {isWhole && !isSame && children}
    </section>
  );
}

function FaultLine({ fault }: { fault: PlacedFault }) {
  const inWords = useMessageText();
  const place = usePlaceInWords(fault);
  const locale = useLocale();
  return (
    <li>
      {place}
      {locale === "zh" ? "：" : ": "}
      {inWords(fault.message)}
    </li>
  );
}

function usePlaceInWords({ sheet, cell, row, column }: PlacedFault): string {
  const t = useTranslations("planFiles.preview");
  const locale = useLocale() === "en" ? "en" : "zh";
  const values = { sheet: sheet[locale], column: column?.[locale] ?? "", row: String(row) };
  if (cell !== null) {
    return t(column === null ? "whereCell" : "whereCellColumn", { ...values, cell });
  }
  return t(column === null ? "wherePlain" : row === null ? "whereColumn" : "where", values);
}
