"use client";

import { useCallback, useMemo, type Dispatch } from "react";

import { useKeptTexts } from "@/components/figures/sheet/use-kept-texts";
import type { GridEvent, GridState } from "@/lib/figures/grid/grid-state";
import { unsavedWords, wordsToOffer, type WordsByCell } from "@/lib/figures/grid/unsaved-words";

/** Keeps what the year grid has not saved yet, and offers it again. */
export function useGridBackup(
  storageKey: string,
  cells: GridState["cells"],
  dispatch: Dispatch<GridEvent>,
) {
  return useKeptTexts<WordsByCell>({
    storageKey,
    unsaved: useMemo(() => unsavedWords(cells), [cells]),
    toOffer: useCallback((kept) => wordsToOffer(kept, cells), [cells]),
    onRestore: useCallback((words) => dispatch({ type: "restored", words }), [dispatch]),
  });
}
