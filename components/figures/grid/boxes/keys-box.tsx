"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";

/** Every key of the grid with what it does; the names of keys stay as they stand on the keyboard. */
const KEYS = [
  ["move", ["←", "→", "↑", "↓"]],
  ["next", ["Tab", "Enter"]],
  ["select", ["Shift", "←→↑↓"]],
  ["copy", ["Ctrl", "C"]],
  ["cut", ["Ctrl", "X"]],
  ["paste", ["Ctrl", "V"]],
  ["fill", ["Ctrl", "D"]],
  ["undo", ["Ctrl", "Z"]],
  ["redo", ["Ctrl", "Y"]],
  ["clear", ["Delete"]],
  ["edit", ["F2"]],
  ["restore", ["Esc"]],
  ["panel", ["F6"]],
  ["source", ["Shift", "F2"]],
  ["form", ["Ctrl", "Enter"]],
  ["help", ["?"]],
] as const;

/** Keys that are alternatives are set apart by a space, those pressed together by a plus. */
const ALTERNATIVES = new Set(["move", "next"]);

export function KeysBox({ onClose }: { onClose: () => void }) {
  const t = useTranslations("grid.keyList");
  return (
    <Modal heading={t("heading")} onClose={onClose}>
      <dl className="mb-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
        {KEYS.map(([name, keys]) => (
          <div key={name} className="contents">
            <dt className="whitespace-nowrap">
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && (ALTERNATIVES.has(name) ? " " : " + ")}
                  <kbd className="rounded border border-field bg-paper px-1.5 font-sans text-xs">
                    {key}
                  </kbd>
                </span>
              ))}
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
      <p className="mb-4 text-sm text-muted">{t("byName")}</p>
      <Button onClick={onClose}>{t("close")}</Button>
    </Modal>
  );
}
