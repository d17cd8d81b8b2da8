"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";

import { NewSourceFields } from "@/components/figures/entry/source-fields";
import type { FormTexts } from "@/components/figures/entry/entry-controls";
import { useMessageText } from "@/components/forms/use-message-text";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import type { FieldMessages } from "@/lib/errors/domain-error";
import { checkSource } from "@/lib/figures/entry/check-source";
import type { SourceInput } from "@/lib/figures/schema";
import type { Source } from "@/lib/plans/types";

interface NewSourceBoxProps {
  sources: readonly Source[];
  onClose: () => void;
  onDescribed: (source: SourceInput) => void;
}

/** Asks for the particulars of a source that is not in the list yet. It is registered with the first value. */
export function NewSourceBox({ sources, onClose, onDescribed }: NewSourceBoxProps) {
  const t = useTranslations("grid.source");
  const inWords = useMessageText();
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<FieldMessages>({});
  const texts: FormTexts = {
    valueOf: () => "",
    errorsOf: (name) => (errors[name] ?? []).map(inWords),
  };
  const apply = () => {
    if (form.current === null) return;
    const typed = readSource(new FormData(form.current));
    const { fields } = checkSource(typed, sources);
    setErrors(fields);
    if (Object.keys(fields).length === 0) onDescribed(typed);
  };
  return (
    <Modal heading={t("newHeading")} onClose={onClose}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <NewSourceFields texts={texts} />
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="submit" tone="primary">
            {t("useNew")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}

function readSource(data: FormData): SourceInput {
  const read = (name: keyof SourceInput) => {
    const value = data.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const sourceGrade = (["A", "B", "C"] as const).find((code) => code === read("sourceGrade")) ?? "";
  return {
    source: "new",
    sourceGrade,
    sourceTitle: read("sourceTitle"),
    sourceUrl: read("sourceUrl"),
    sourcePublisher: read("sourcePublisher"),
    sourcePublishedOn: read("sourcePublishedOn"),
  };
}
