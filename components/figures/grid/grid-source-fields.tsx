"use client";

import { useTranslations } from "next-intl";
import { useState, type RefObject } from "react";

import { SourceFields } from "@/components/figures/entry/source-fields";
import type { FormTexts } from "@/components/figures/entry/entry-controls";
import { useMessageText } from "@/components/forms/use-message-text";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { FieldMessages } from "@/lib/errors/domain-error";
import { checkSource } from "@/lib/figures/entry/check-source";
import { NO_SOURCE, sourceTitle } from "@/lib/figures/grid/cell-source";
import type { SourceInput } from "@/lib/figures/schema";
import type { Source } from "@/lib/plans/types";

interface GridSourceFieldsProps {
  form: RefObject<HTMLFormElement | null>;
  sources: readonly Source[];
  common: SourceInput;
  /** Ids of the chosen open cells, which a source can be given to. */
  chosen: readonly string[];
  /** Gives the source to cells by their ids; with null to all cells that have none, now and later. */
  onApply: (ids: readonly string[] | null, source: SourceInput) => void;
}

/**
 * Chooses a source for the cells that have none, or for the chosen cells. It is given by a click, never while it
 * is typed.
 */
export function GridSourceFields(props: GridSourceFieldsProps) {
  const { form, sources, common, chosen, onApply } = props;
  const t = useTranslations("grid.source");
  const inWords = useMessageText();
  const [kind, setKind] = useState("");
  const [errors, setErrors] = useState<FieldMessages>({});
  const [done, setDone] = useState("");
  const texts: FormTexts = {
    valueOf: () => "",
    errorsOf: (name) => (errors[name] ?? []).map(inWords),
  };
  const apply = (ids: readonly string[] | null) => {
    if (form.current === null) return;
    const typed = readSource(new FormData(form.current));
    const { choice, fields } = checkSource(typed, sources);
    const wrong: FieldMessages =
      choice.kind === "none" ? { source: [{ key: "grid.source.choose" }] } : fields;
    setErrors(wrong);
    setDone("");
    if (Object.keys(wrong).length > 0) return;
    const title = sourceTitle(typed, sources) ?? "";
    setDone(ids === null ? t("givenToAll", { title }) : t("given", { title, count: ids.length }));
    onApply(ids, typed);
  };
  const title = sourceTitle(common, sources);
  return (
    <Card aria-label={t("label")}>
      <p className="mb-3 text-muted">
        {title === null ? t("noCommon") : t("common", { title })} {t("hint")}
      </p>
      <form
        ref={form}
        onSubmit={(event) => event.preventDefault()}
        onInput={(event) => {
          setKind(readSource(new FormData(event.currentTarget)).source);
          setDone("");
        }}
      >
        <SourceFields texts={texts} sources={sources} chosen={kind} />
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button onClick={() => apply(null)}>{t("forAll")}</Button>
          <Button disabled={chosen.length === 0} onClick={() => apply(chosen)}>
            {t("forChosen", { count: chosen.length })}
          </Button>
          <p role="status" className="text-met">
            {done}
          </p>
        </div>
      </form>
    </Card>
  );
}

function readSource(data: FormData): SourceInput {
  const read = (name: keyof SourceInput) => {
    const value = data.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const source = read("source");
  if (source !== "new") return { ...NO_SOURCE, source };
  const sourceGrade = (["A", "B", "C"] as const).find((code) => code === read("sourceGrade")) ?? "";
  return {
    source,
    sourceGrade,
    sourceTitle: read("sourceTitle"),
    sourceUrl: read("sourceUrl"),
    sourcePublisher: read("sourcePublisher"),
    sourcePublishedOn: read("sourcePublishedOn"),
  };
}
