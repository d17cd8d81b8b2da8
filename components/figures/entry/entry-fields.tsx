"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";

import { sendByHand } from "@/components/forms/send-by-hand";
import { Button } from "@/components/ui/button";
import { EMPTY_VALUES } from "@/lib/figures/entry/entry-values";
import { findFindings } from "@/lib/figures/entry/find-findings";
import { typedEntry } from "@/lib/figures/entry/typed-entry";
import type { Catalogue, EntryForm } from "@/lib/figures/types";

import { BackupOffer } from "./backup-offer";
import { BesideValues } from "./beside-values";
import type { FormTexts } from "./entry-controls";
import { ExplanationField } from "./explanation-field";
import { NoteFields } from "./note-fields";
import { SourceFields } from "./source-fields";
import { useTypedBackup } from "./use-typed-backup";
import { ValueFields } from "./value-fields";

const KEY_FIELDS = ["plan", "indicator", "scope", "year", "calibre"] as const;

interface EntryFieldsProps {
  form: EntryForm;
  catalogue: Catalogue;
  expected: number | null;
  currentYear: number;
  texts: FormTexts;
  storageKey: string;
  saved: boolean;
  pending: boolean;
  post: (form: FormData) => void;
}

export function EntryFields(props: EntryFieldsProps) {
  const { form, catalogue, texts, pending } = props;
  const t = useTranslations("figures.entry");
  const element = useRef<HTMLFormElement>(null);
  const [live, setLive] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(Object.keys(EMPTY_VALUES).map((name) => [name, texts.valueOf(name)])),
  );
  const backup = useTypedBackup({
    form: element,
    storageKey: props.storageKey,
    saved: props.saved,
  });

  const look = () => {
    if (element.current === null) return;
    const data = new FormData(element.current);
    setLive(
      Object.fromEntries(Object.keys(EMPTY_VALUES).map((name) => [name, textOf(data, name)])),
    );
  };
  const findings = findFindings(typedEntry(form.key, live), {
    catalogue,
    currentYear: props.currentYear,
    known: form.known,
    submitting: true,
    current: form.current,
  });
  return (
    <form
      ref={element}
      action={props.post}
      onSubmit={sendByHand(props.post)}
      onInput={() => {
        backup.keep();
        look();
      }}
      noValidate
      inert={pending}
      className="flex flex-col gap-6"
    >
      {backup.offer !== null && (
        <BackupOffer
          savedAt={backup.offer.savedAt}
          onRestore={() => {
            backup.restore();
            look();
          }}
          onDrop={backup.drop}
        />
      )}
      {KEY_FIELDS.map((name) => (
        <input key={name} type="hidden" name={name} value={form.key[name]} />
      ))}
      <input type="hidden" name="revision" value={form.draft?.id ?? ""} />
      <input type="hidden" name="lockVersion" value={form.draft?.lockVersion ?? ""} />
      <input type="hidden" name="basedOn" value={form.current?.id ?? ""} />

      <BesideValues form={form} catalogue={catalogue} expected={props.expected} />
      <ValueFields texts={texts} indicator={form.indicator} live={live} />
      <SourceFields texts={texts} sources={catalogue.sources} chosen={live["source"] ?? ""} />
      <NoteFields texts={texts} correcting={form.current !== null} />
      <ExplanationField texts={texts} findings={findings} />

      {/* 暂存 comes first, because the Enter key presses the first button. */}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" name="intent" value="draft" disabled={pending}>
          {t("save")}
        </Button>
        <Button type="submit" name="intent" value="submit" tone="primary" disabled={pending}>
          {t("submit")}
        </Button>
        {form.draft !== null && (
          <Button
            type="submit"
            name="intent"
            value="discard"
            tone="danger"
            disabled={pending}
            className="ml-auto"
          >
            {t("discard")}
          </Button>
        )}
      </div>
    </form>
  );
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}
