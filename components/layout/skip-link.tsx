import { useTranslations } from "next-intl";

import { JumpLink } from "@/components/ui/jump-link";

import { MAIN_ID } from "./main-id";

export function SkipLink() {
  const t = useTranslations("common");
  return (
    <JumpLink to={MAIN_ID} className="skip-link">
      {t("skip")}
    </JumpLink>
  );
}
