"use client";

import { useCallback, useEffect, useState, type Dispatch } from "react";

import { readBackup, writeBackup } from "@/components/forms/typed-backups";
import type { GridEvent, GridState } from "@/lib/figures/grid/grid-state";
import { unsavedWords, wordsToOffer, type WordsByCell } from "@/lib/figures/grid/unsaved-words";

interface GridBackup {
  savedAt: string;
  words: WordsByCell;
}

/**
 * Keeps a copy in this browser of what the server does not have yet, for a lost session, a closed tab or the back
 * button, and offers it when the grid is opened again.
 */
export function useGridBackup(
  storageKey: string,
  cells: GridState["cells"],
  dispatch: Dispatch<GridEvent>,
) {
  /** undefined until the browser was asked, so that no copy is overwritten before it was seen. */
  const [offer, setOffer] = useState<GridBackup | null | undefined>(undefined);

  useEffect(() => {
    if (offer !== undefined) return;
    const kept = readBackup(storageKey) as Partial<GridBackup> | null;
    const words = wordsToOffer(kept?.words, cells);
    const savedAt = kept?.savedAt;
    const isOffer = typeof savedAt === "string" && Object.keys(words).length > 0;
    setOffer(isOffer ? { savedAt, words } : null);
  }, [cells, offer, storageKey]);

  useEffect(() => {
    if (offer === undefined) return;
    const words = { ...offer?.words, ...unsavedWords(cells) };
    const isEmpty = Object.keys(words).length === 0;
    const savedAt = offer?.savedAt ?? new Date().toISOString();
    writeBackup(storageKey, isEmpty ? null : { savedAt, words });
  }, [cells, offer, storageKey]);

  const restore = useCallback(() => {
    if (offer != null) dispatch({ type: "restored", words: offer.words });
    setOffer(null);
  }, [dispatch, offer]);

  return { offer: offer ?? null, restore, drop: useCallback(() => setOffer(null), []) };
}
