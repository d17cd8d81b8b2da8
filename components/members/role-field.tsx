import { useTranslations } from "next-intl";

import { Field, fieldAttributes } from "@/components/ui/field";
import { ROLES } from "@/lib/access/types";

interface RoleFieldProps {
  id: string;
  role: string;
  errors: readonly string[];
}

export function RoleField({ id, role, errors }: RoleFieldProps) {
  const t = useTranslations();
  return (
    <Field id={id} label={t("members.column.role")} hint={t("members.roleHint")} errors={errors}>
      {/* Keyed by the role, because React does not put a select back to a new default by itself after a
          form's answer. */}
      <select {...fieldAttributes(id, errors, true)} key={role} name="role" defaultValue={role}>
        {ROLES.map((option) => (
          <option key={option} value={option}>
            {t(`terms.role.${option}`)}
          </option>
        ))}
      </select>
    </Field>
  );
}
