import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { CONTROL_CLASS } from "@/components/ui/field";

interface CompareFormProps {
  /** Newest first. */
  readonly numbers: readonly number[];
  readonly plan: string;
  /** The page that compares, with language prefix. */
  readonly path: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Two releases to hold against each other; nothing where there are fewer. Works without JavaScript. */
export function CompareForm({ numbers, plan, path, from, to }: CompareFormProps) {
  const t = useTranslations("reporting.compare");
  const [newest, before] = numbers;
  if (newest === undefined || before === undefined) return null;
  const field = (name: "from" | "to", value: number) => (
    <label className="flex flex-col gap-1 font-semibold">
      {t(name)}
      <select key={value} name={name} defaultValue={value} className={CONTROL_CLASS}>
        {numbers.map((number) => (
          <option key={number} value={number}>
            {t("option", { number })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form action={path} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="plan" value={plan} />
      {field("from", from ?? before)}
      {field("to", to ?? newest)}
      <Button type="submit">{t("submit")}</Button>
    </form>
  );
}
