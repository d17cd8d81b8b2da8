import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CONTROL_CLASS } from "@/components/ui/field";
import type { Catalogue } from "@/lib/figures/types";

interface TargetPickerProps {
  catalogue: Catalogue;
  /** Address of this page, with language prefix. */
  path: string;
  indicator?: string | undefined;
  scope?: string | undefined;
}

/** Opens the form of one indicator and scope. Works without JavaScript. */
export function TargetPicker({ catalogue, path, indicator, scope }: TargetPickerProps) {
  const t = useTranslations("targets");
  const terms = useTranslations("terms");
  const locale = useLocale() === "en" ? "en" : "zh";
  const field = (name: "indicator" | "scope", chosen: string | undefined) => (
    <label className="flex min-w-48 flex-1 flex-col gap-1 font-semibold">
      {terms(name)}
      <select key={chosen} name={name} defaultValue={chosen} className={CONTROL_CLASS}>
        {catalogue[`${name}s`].map((item) => (
          <option key={item.code} value={item.code}>
            {item.name[locale]}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Card aria-labelledby="pick" className="flex flex-col gap-3">
      <h2 id="pick" className="text-lg font-semibold">
        {t("pick")}
      </h2>
      <form action={path} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="plan" value={catalogue.plan.code} />
        {field("indicator", indicator)}
        {field("scope", scope)}
        <Button type="submit">{t("open")}</Button>
      </form>
    </Card>
  );
}
