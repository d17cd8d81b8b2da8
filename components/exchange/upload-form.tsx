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
import { ALL_SCOPES } from "@/lib/figures/grid/read-lens";
import { Link } from "@/lib/i18n/navigation";

import { MappingForm } from "./mapping-form";
import { SendingNotice } from "./sending-notice";
import { sendUpload } from "./send-upload";
import { UploadPreview } from "./upload-preview";
import { PreviewSteps } from "./preview-steps";
import { YearSteps } from "./year-steps";

interface UploadFormProps {
  place: FormSelection;
  names: Pick<Catalogue, "indicators" | "scopes" | "calibres">;
  action: FormAction<ImportAnswer>;
  maxBytes: number;
  maxRequestBytes: number;
  maxRows: number;
}

type Shown = Exclude<ImportAnswer, { step: "written" }>;

/** The grid with what was just written. */
const gridOf = ({ plan, year, scope }: FormSelection) => ({
  pathname: "/figures",
  query: { plan, year: String(year), scope: scope ?? ALL_SCOPES },
});

const MEGABYTE = 1024 * 1024;

/** Files that are read; their names only have to agree with what is in them. */
const ACCEPTED = ".xlsx,.csv,.xls,.et,.ods";

/**
 * Takes a file, asks what its columns are where its headings are not those of the form, shows what it would change, and
 * has it confirmed. Works without JavaScript, too; with it, what is shown stays where it is when an answer does not
 * come, and a chosen file is previewed at once.
 */
export function UploadForm(props: UploadFormProps) {
  const { place, names, action, maxBytes, maxRequestBytes, maxRows } = props;
  const t = useTranslations("files");
  // What a form sent without JavaScript was answered.
  const [posted, post] = useActionState(action, IDLE);
  const [sent, setSent] = useState<ActionResult<ImportAnswer> | null>(null);
  const [kept, setKept] = useState<Shown | null>(null);
  const [ticket, setTicket] = useState<string | null>(null);
  const [pending, startSending] = useTransition();
  const result = sent ?? posted;
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { errorsOf } = useFormWords(result);
  const errors = tooLarge === null ? errorsOf("file") : [tooLarge];
  const shown = shownOf(result) ?? kept;

  const send = (data: FormData) => {
    const isWriting = data.get("intent") === "write";
    const name = isWriting ? crypto.randomUUID() : null;
    if (name !== null) data.set("ticket", name);
    setTicket(name);
    startSending(async () => {
      const answer = await sendUpload(action, data, { maxBytes, maxRequestBytes });
      const isLost = answer.status === "failed" && (answer.code !== "invalid" || isWriting);
      setKept(shownOf(answer) ?? (isLost ? shown : null));
      setSent(answer);
      setTicket(null);
    });
  };
  const sendForm = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(new FormData(event.currentTarget, event.nativeEvent.submitter));
  };
  // Check the size here, because the server would cut a larger request off without a word.
  const sendFile = () => {
    const size = field.current?.files?.[0]?.size ?? 0;
    if (size > maxBytes) {
      const values = { size: Math.ceil(size / MEGABYTE), max: maxBytes / MEGABYTE };
      setTooLarge(t("tooLargeHere", values));
      return;
    }
    setTooLarge(null);
    if (form.current !== null) send(new FormData(form.current));
  };
  // A preview of another year of the file goes on in that year, whatever the page was opened for.
  const formOf = (year: number) =>
    function formAround(children: React.ReactNode) {
      return (
        <form action={post} onSubmit={sendForm} className="flex flex-col gap-4">
          <PlaceFields place={{ ...place, year }} />
          {children}
        </form>
      );
    };
  const written = result.status === "done" && result.data.step === "written" ? result.data : null;

  return (
    <>
      <Card aria-labelledby="upload">
        <h2 id="upload" className="mb-3 text-lg font-semibold">
          {t("upload.heading")}
        </h2>
        <form
          ref={form}
          action={post}
          onSubmit={(event) => {
            event.preventDefault();
            sendFile();
          }}
          className="flex flex-col gap-4"
        >
          {tooLarge === null ? (
            <FormAnswer result={result} />
          ) : (
            <Notice tone="error" live>
              {tooLarge}
            </Notice>
          )}
          {written !== null && (
            <p>
              <Link
                href={gridOf({ ...place, year: written.rest?.year ?? place.year })}
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
              accept={ACCEPTED}
              required
              disabled={pending}
              onChange={(event) => {
                if (event.currentTarget.value !== "") sendFile();
              }}
            />
          </Field>
          <div>
            <Button type="submit" tone={shown === null ? "primary" : "plain"} disabled={pending}>
              {t("upload.preview")}
            </Button>
          </div>
        </form>
        {written?.rest !== undefined && (
          <div className="mt-4">
            <YearSteps rest={written.rest} pending={pending} form={formOf(written.rest.year)} />
          </div>
        )}
        {pending && <SendingNotice ticket={ticket} />}
      </Card>
      {shown?.step === "mapping" && (
        <MappingForm
          key={shown.choice}
          answer={shown}
          place={place}
          names={names}
          pending={pending}
          form={formOf(place.year)}
        />
      )}
      {shown?.step === "preview" && (
        <UploadPreview answer={shown} names={names}>
          <PreviewSteps
            answer={shown}
            names={names}
            pending={pending}
            form={formOf(shown.preview.year)}
          />
          <YearSteps
            rest={{ ...shown, ...shown.preview, rows: shown.rows }}
            pending={pending}
            form={formOf(shown.preview.year)}
          />
        </UploadPreview>
      )}
    </>
  );
}

function shownOf(result: ActionResult<ImportAnswer>): Shown | null {
  return result.status === "done" && result.data.step !== "written" ? result.data : null;
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
