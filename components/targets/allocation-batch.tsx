"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { TextField, type FormTexts } from "@/components/figures/entry/entry-controls";
import { SourceFields } from "@/components/figures/entry/source-fields";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Source } from "@/lib/plans/types";

import { SumList, type NamedSum } from "./sum-text";

interface AllocationBatchProps {
  sources: readonly Source[];
  /** What was sent and refused, by field. */
  typed: Readonly<Record<string, string>>;
  errorsOf: FormTexts["errorsOf"];
  /** Cells that are changed and not saved. */
  count: number;
  pending: boolean;
  /** What the rows that are being changed come to. */
  sums: readonly NamedSum[];
}

/** Asks for the reason and the document of all changed cells, says what their rows come to, and saves them. */
export function AllocationBatch(props: AllocationBatchProps) {
  const { sources, typed, errorsOf, count, pending, sums } = props;
  const t = useTranslations("targets");
  const [source, setSource] = useState(typed["source"] ?? "");
  const texts: FormTexts = { errorsOf, valueOf: (name) => typed[name] ?? "" };
  return (
    <Card aria-labelledby="batch" className="flex flex-col gap-4 print:hidden">
      <h2 id="batch" className="text-lg font-semibold">
        {t("grid.batch")}
      </h2>
      {sums.length > 0 && (
        <div role="status">
          <p className="font-semibold">{t("grid.sumsHeading")}</p>
          <SumList sums={sums} />
        </div>
      )}
      <TextField
        texts={texts}
        name="reason"
        label={t("reason")}
        hint={t("grid.reasonHint")}
        maxLength={500}
        rows={2}
      />
      <div
        onChange={(event) => {
          const { target } = event;
          if (target instanceof HTMLSelectElement && target.name === "source") {
            setSource(target.value);
          }
        }}
      >
        <SourceFields texts={texts} sources={sources} chosen={source} />
      </div>
      <div>
        <Button type="submit" tone="primary" disabled={pending}>
          {t("grid.submit", { count })}
        </Button>
      </div>
    </Card>
  );
}
