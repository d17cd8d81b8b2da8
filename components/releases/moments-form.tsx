import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { CONTROL_CLASS } from "@/components/ui/field";

interface MomentsFormProps {
  /** Numbers of the releases, newest first. */
  numbers: readonly number[];
  /** Code of the plan, which stays in the address. */
  plan: string;
  /** Address of the page that compares, with language prefix. */
  path: string;
  /** The two moments as they stand in the address. */
  from?: string | undefined;
  to?: string | undefined;
}

/** Chooses two moments to hold against each other: releases, days, or now. Works without JavaScript. */
export function MomentsForm({ numbers, plan, path, from = "", to = "" }: MomentsFormProps) {
  return (
    <form
      action={path}
      className="grid gap-4 rounded-lg border border-line bg-card p-4 sm:grid-cols-[1fr_1fr_auto] sm:items-end sm:p-5 print:hidden"
    >
      <input type="hidden" name="plan" value={plan} />
      <MomentFields name="from" value={from} numbers={numbers} now={numbers.length === 0} />
      <MomentFields name="to" value={to} numbers={numbers} now />
      <SubmitButton />
    </form>
  );
}

interface MomentFieldsProps {
  name: "from" | "to";
  value: string;
  numbers: readonly number[];
  /** Whether "now" is a choice. */
  now: boolean;
}

function MomentFields({ name, value, numbers, now }: MomentFieldsProps) {
  const t = useTranslations("plans.changes");
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold">{t(name)}</legend>
      <div className="grid gap-2 min-[28rem]:grid-cols-2">
        <label className="flex flex-col gap-1 text-sm">
          <span className="text-muted">{t("release0")}</span>
          <select
            key={value}
            name={name}
            defaultValue={isDay ? "" : value}
            className={CONTROL_CLASS}
          >
            {now && <option value="">{t("latest")}</option>}
            {numbers.map((number) => (
              <option key={number} value={number}>
                {t("option", { number: String(number) })}
              </option>
            ))}
          </select>
        </label>
        <label className="flex flex-col gap-1 text-sm">
          <span className="text-muted">{t("orDay")}</span>
          <input
            key={value}
            type="date"
            name={`${name}Day`}
            defaultValue={isDay ? value : ""}
            className={CONTROL_CLASS}
          />
        </label>
      </div>
    </fieldset>
  );
}

function SubmitButton() {
  const t = useTranslations("plans.changes");
  return <Button type="submit">{t("submit")}</Button>;
}
