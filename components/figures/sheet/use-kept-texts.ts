"use client";

import { useCallback, useEffect, useState } from "react";

import { readBackup, writeBackup } from "@/components/forms/typed-backups";

interface Kept<Words> {
  savedAt: string;
  words: Words;
}

interface Options<Words> {
  /** Key under which this browser keeps the copy; names the person and the sheet. */
  storageKey: string;
  /** What the server does not have yet, by cell. */
  unsaved: Words;
  /** Picks from a copy, of whatever shape, what would change something here. */
  toOffer: (kept: unknown) => Words;
  onRestore: (words: Words) => void;
}

/**
 * Keeps a copy in this browser of what a sheet holds that the server does not have yet, for a lost session, a closed
 * tab or the back button, and offers it when the sheet is opened again. Give functions and an object that stay the
 * same while nothing changes.
 */
export function useKeptTexts<Words extends object>(options: Options<Words>) {
  const { storageKey, unsaved, toOffer, onRestore } = options;
  /** undefined until the browser was asked, so that no copy is overwritten before it was seen. */
  const [offer, setOffer] = useState<Kept<Words> | null | undefined>(undefined);

  useEffect(() => {
    if (offer !== undefined) return;
    const kept = readBackup(storageKey) as Partial<Kept<unknown>> | null;
    const words = toOffer(kept?.words);
    const savedAt = kept?.savedAt;
    const isOffer = typeof savedAt === "string" && Object.keys(words).length > 0;
    setOffer(isOffer ? { savedAt, words } : null);
  }, [offer, storageKey, toOffer]);

  useEffect(() => {
    if (offer === undefined) return;
    const words = { ...offer?.words, ...unsaved };
    const isEmpty = Object.keys(words).length === 0;
    const savedAt = offer?.savedAt ?? new Date().toISOString();
    writeBackup(storageKey, isEmpty ? null : { savedAt, words });
  }, [offer, storageKey, unsaved]);

  const restore = useCallback(() => {
    if (offer != null) onRestore(offer.words);
    setOffer(null);
  }, [offer, onRestore]);

  return { offer: offer ?? null, restore, drop: useCallback(() => setOffer(null), []) };
}
