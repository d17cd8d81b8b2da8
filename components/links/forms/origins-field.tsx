import { useTranslations } from "next-intl";

import { Field, fieldAttributes } from "@/components/ui/field";

interface OriginsFieldProps {
  value: string;
  errors: readonly string[];
}

/** Asks for the sites that may embed a link's charts, one a line. */
export function OriginsField({ value, errors }: OriginsFieldProps) {
  const t = useTranslations("links.origins");
  return (
    <Field id="origins" label={t("label")} hint={t("hint")} errors={errors}>
      <textarea
        {...fieldAttributes("origins", errors, true)}
        name="origins"
        rows={3}
        spellCheck={false}
        autoCapitalize="none"
        placeholder="https://"
        defaultValue={value}
      />
    </Field>
  );
}
