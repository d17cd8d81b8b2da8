"use client";

import { useCallback, useEffect, useState, type RefObject } from "react";

import { readBackup, writeBackup } from "@/components/forms/typed-backups";

/** Fields that the person did not type: the cell, the version it was filled from, the framework's own. */
const NOT_TYPED =
  /^(?:plan|indicator|scope|year|calibre|revision|lockVersion|basedOn|intent|\$.*)$/;

export interface TypedBackup {
  savedAt: string;
  values: Readonly<Record<string, string>>;
}

interface Options {
  form: RefObject<HTMLFormElement | null>;
  /** Key of the copy, which names the person and the cell. */
  storageKey: string;
  /** Whether the server has just kept what was typed: then the copy is dropped. */
  saved: boolean;
}

/**
 * Keeps a copy in this browser of what is typed, for a lost session, a closed tab or the back button, and offers
 * it when the form is opened with other contents. The server's draft remains the real one.
 */
export function useTypedBackup({ form, storageKey, saved }: Options) {
  const [offer, setOffer] = useState<TypedBackup | null>(null);

  useEffect(() => {
    if (saved) {
      writeBackup(storageKey, null);
      return;
    }
    const backup = readTyped(storageKey);
    if (backup === null || form.current === null) return;
    const now = typedValues(form.current);
    const differs = Object.entries(backup.values).some(
      ([name, value]) => (now[name] ?? "") !== value,
    );
    if (differs) setOffer(backup);
  }, [form, storageKey, saved]);

  const keep = useCallback(() => {
    if (form.current === null) return;
    writeBackup(storageKey, {
      savedAt: new Date().toISOString(),
      values: typedValues(form.current),
    });
  }, [form, storageKey]);

  const restore = useCallback(() => {
    for (const [name, value] of Object.entries(offer?.values ?? {})) {
      const field = form.current?.elements.namedItem(name);
      if (isTextField(field)) field.value = value;
    }
    setOffer(null);
  }, [form, offer]);

  const drop = useCallback(() => {
    writeBackup(storageKey, null);
    setOffer(null);
  }, [storageKey]);

  return { offer, keep, restore, drop };
}

function typedValues(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !NOT_TYPED.test(name)) values[name] = value;
  }
  return values;
}

function isTextField(
  field: Element | RadioNodeList | null | undefined,
): field is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return (
    field instanceof HTMLInputElement ||
    field instanceof HTMLSelectElement ||
    field instanceof HTMLTextAreaElement
  );
}

function readTyped(key: string): TypedBackup | null {
  const kept = readBackup(key) as Partial<TypedBackup> | null;
  if (typeof kept?.savedAt !== "string" || typeof kept.values !== "object") return null;
  return { savedAt: kept.savedAt, values: kept.values };
}
