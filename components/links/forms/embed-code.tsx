"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { CONTROL_CLASS, Field, fieldAttributes } from "@/components/ui/field";
import { CopyButton } from "@/components/forms/copy-button";

interface EmbedCodeProps {
  /** Full address of the link's pages, ending with `mark` where the token is not known. */
  address: string;
  /** Text that stands for the token; null where the address is complete. */
  mark: string | null;
  indicators: readonly { code: string; name: string }[];
}

/** Shows the lines of HTML that hold one chart in another site's page. */
export function EmbedCode({ address, mark, indicators }: EmbedCodeProps) {
  const t = useTranslations("links");
  const [code, setCode] = useState(indicators[0]?.code ?? "");
  const name = indicators.find((indicator) => indicator.code === code)?.name ?? "";
  const title = name.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const snippet = `<iframe src="${address}/embed/${code}" title="${title}" width="100%" height="820" loading="lazy" style="border:0"></iframe>`;
  return (
    <div className="flex flex-col gap-4">
      <p>
        {t("manage.embed.text")}
        {mark !== null && ` ${t("manage.embed.token", { mark })}`}
      </p>
      <Field id="embed-indicator" label={t("manage.embed.indicator")} className="max-w-md">
        <select
          {...fieldAttributes("embed-indicator")}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        >
          {indicators.map((indicator) => (
            <option key={indicator.code} value={indicator.code}>
              {indicator.name}
            </option>
          ))}
        </select>
      </Field>
      <Field id="embed-code" label={t("manage.embed.code")}>
        <textarea
          id="embed-code"
          readOnly
          rows={4}
          value={snippet}
          className={`${CONTROL_CLASS} font-mono text-sm`}
        />
      </Field>
      <CopyButton text={snippet} label={t("copy.snippet")} />
    </div>
  );
}
