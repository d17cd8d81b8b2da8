"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { readBlock } from "@/lib/figures/grid/clipboard-block";

interface PasteTextBoxProps {
  onPaste: (block: readonly (readonly string[])[]) => void;
  onClose: () => void;
}

/** Takes a copied block as text: on a telephone, and for those who do not know that the grid itself takes it. */
export function PasteTextBox({ onPaste, onClose }: PasteTextBoxProps) {
  const t = useTranslations("grid.pasteText");
  const [text, setText] = useState("");
  const block = readBlock(text);
  const isEmpty = text.trim() === "";
  return (
    <Modal heading={t("heading")} onClose={onClose} wide>
      <label htmlFor="paste-text" className="mb-2 block text-sm text-muted">
        {t("hint")}
      </label>
      <textarea
        id="paste-text"
        rows={9}
        wrap="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="w-full rounded-md border border-field bg-card px-2 py-1.5 font-mono text-sm text-ink"
      />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button
          tone="primary"
          aria-disabled={isEmpty}
          onClick={() => {
            if (!isEmpty) onPaste(block);
          }}
        >
          {t("read")}
        </Button>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <span role="status" className="text-sm text-muted">
          {isEmpty
            ? ""
            : t("size", {
                rows: block.length,
                columns: Math.max(...block.map((row) => row.length)),
              })}
        </span>
      </div>
    </Modal>
  );
}
