"use client";

import { useTranslations } from "next-intl";
import { useActionState, useRef, useState, useTransition, type SubmitEvent } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, fieldAttributes } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { IDLE, type ActionResult } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { FormSelection, ImportAnswer } from "@/lib/exchange/progress-form/types";
import type { Catalogue } from "@/lib/figures/types";
import { Link } from "@/lib/i18n/navigation";

import { sendUpload } from "./send-upload";
import { UploadPreview } from "./upload-preview";

interface UploadFormProps {
  place: FormSelection;
  names: Pick<Catalogue, "indicators" | "scopes" | "calibres">;
  action: FormAction<ImportAnswer>;
  maxBytes: number;
  maxRequestBytes: number;
  maxRows: number;
}

type Preview = Extract<ImportAnswer, { step: "preview" }>;

const MEGABYTE = 1024 * 1024;

/**
 * Takes a file, shows what it would change, and has it confirmed. Works without JavaScript, too; with it, a preview
 * stays where it is when its confirmation does not reach the server.
 */
export function UploadForm(props: UploadFormProps) {
  const { place, names, action, maxBytes, maxRequestBytes, maxRows } = props;
  const t = useTranslations("files");
  // What a form sent without JavaScript was answered.
  const [posted, post] = useActionState(action, IDLE);
  const [sent, setSent] = useState<ActionResult<ImportAnswer> | null>(null);
  const [kept, setKept] = useState<Preview | null>(null);
  const [pending, startSending] = useTransition();
  const result = sent ?? posted;
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { errorsOf } = useFormWords(result);
  const errors = tooLarge === null ? errorsOf("file") : [tooLarge];
  const preview = previewOf(result) ?? kept;

  const send = (form: FormData) =>
    startSending(async () => {
      const answer = await sendUpload(action, form, { maxBytes, maxRequestBytes });
      const isLost = answer.status === "failed" && answer.code !== "invalid";
      setKept(previewOf(answer) ?? (isLost ? preview : null));
      setSent(answer);
    });
  // Check the size here, because the server would cut a larger request off without a word.
  const check = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const size = field.current?.files?.[0]?.size ?? 0;
    if (size > maxBytes) {
      const values = { size: Math.ceil(size / MEGABYTE), max: maxBytes / MEGABYTE };
      setTooLarge(t("tooLargeHere", values));
      return;
    }
    setTooLarge(null);
    send(new FormData(event.currentTarget));
  };

  return (
    <>
      <Card aria-labelledby="upload">
        <h2 id="upload" className="mb-3 text-lg font-semibold">
          {t("upload.heading")}
        </h2>
        <form action={post} onSubmit={check} className="flex flex-col gap-4">
          {tooLarge === null ? (
            <FormAnswer result={result} />
          ) : (
            <Notice tone="error" live>
              {tooLarge}
            </Notice>
          )}
          {result.status === "done" && result.data.step === "written" && (
            <p>
              <Link
                href={{ pathname: "/figures", query: { plan: place.plan } }}
                className="text-accent underline underline-offset-4"
              >
                {t("toFigures")}
              </Link>
            </p>
          )}
          <PlaceFields place={place} />
          <input type="hidden" name="intent" value="preview" />
          <Field
            id="file"
            label={t("upload.file")}
            hint={t("upload.hint", { max: maxBytes / MEGABYTE, rows: maxRows })}
            errors={errors}
          >
            <input
              {...fieldAttributes("file", errors, true)}
              ref={field}
              type="file"
              name="file"
              accept=".xlsx,.csv"
              required
              disabled={pending}
            />
          </Field>
          <div>
            <Button type="submit" tone={preview === null ? "primary" : "plain"} disabled={pending}>
              {t("upload.preview")}
            </Button>
          </div>
        </form>
      </Card>
      {preview !== null && (
        <UploadPreview answer={preview} names={names}>
          <form
            action={post}
            onSubmit={(event) => {
              event.preventDefault();
              send(new FormData(event.currentTarget));
            }}
            className="flex flex-col gap-2"
          >
            <PlaceFields place={place} />
            <input type="hidden" name="intent" value="write" />
            <input type="hidden" name="rows" value={preview.rows} />
            <input type="hidden" name="fingerprint" value={preview.fingerprint} />
            <input type="hidden" name="fileName" value={preview.fileName} />
            <div>
              <Button type="submit" tone="primary" disabled={pending}>
                {t("preview.write", {
                  count: preview.preview.counts.new + preview.preview.counts.changed,
                })}
              </Button>
            </div>
          </form>
        </UploadPreview>
      )}
    </>
  );
}

function previewOf(result: ActionResult<ImportAnswer>): Preview | null {
  return result.status === "done" && result.data.step === "preview" ? result.data : null;
}

function PlaceFields({ place }: { place: FormSelection }) {
  return (
    <>
      <input type="hidden" name="plan" value={place.plan} />
      <input type="hidden" name="year" value={place.year} />
      <input type="hidden" name="scope" value={place.scope ?? ""} />
    </>
  );
}
