"use client";

import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { SourceInput } from "@/lib/figures/schema";
import type { Source } from "@/lib/plans/types";
import type { FormTexts } from "@/components/figures/entry-controls";
import { SourceFields } from "@/components/figures/source-fields";

export const NO_SOURCE: SourceInput = {
  source: "",
  sourceTitle: "",
  sourcePublisher: "",
  sourcePublishedOn: "",
  sourceUrl: "",
  sourceGrade: "",
};

/** A new source that is not described yet is none: the cells are kept without it meanwhile. */
export function usableSource(typed: SourceInput): SourceInput {
  if (typed.source !== "new") return { ...NO_SOURCE, source: typed.source };
  const isWhole =
    typed.sourceTitle !== "" && typed.sourcePublisher !== "" && typed.sourceGrade !== "";
  const isAddress = typed.sourceUrl === "" || /^https?:\/\/\S+$/.test(typed.sourceUrl);
  const isDay = /^(\d{4}(-\d{2}(-\d{2})?)?)?$/.test(typed.sourcePublishedOn);
  return isWhole && isAddress && isDay ? typed : NO_SOURCE;
}

interface GridSourceFieldsProps {
  readonly sources: readonly Source[];
  readonly typed: SourceInput;
  readonly onChange: (typed: SourceInput) => void;
}

/** Chosen once: the source of every cell that has none of its own. */
export function GridSourceFields({ sources, typed, onChange }: GridSourceFieldsProps) {
  const t = useTranslations("grid");
  const texts: FormTexts = {
    valueOf: (name) => (name in NO_SOURCE ? NO_SOURCE[name as keyof SourceInput] : ""),
    errorsOf: () => [],
  };
  return (
    <Card aria-label={t("source")}>
      <p className="mb-3 text-muted">{t("sourceHint")}</p>
      <form
        onSubmit={(event) => event.preventDefault()}
        onInput={(event) => {
          const data = new FormData(event.currentTarget);
          const read = (name: keyof SourceInput) => {
            const value = data.get(name);
            return typeof value === "string" ? value.trim() : "";
          };
          const grade = (["A", "B", "C"] as const).find((code) => code === read("sourceGrade"));
          onChange({
            source: read("source"),
            sourceTitle: read("sourceTitle"),
            sourcePublisher: read("sourcePublisher"),
            sourcePublishedOn: read("sourcePublishedOn"),
            sourceUrl: read("sourceUrl"),
            sourceGrade: grade ?? "",
          });
        }}
      >
        <SourceFields texts={texts} sources={sources} chosen={typed.source} />
      </form>
    </Card>
  );
}
