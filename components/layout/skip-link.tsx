import { useTranslations } from "next-intl";

import { JumpLink } from "@/components/ui/jump-link";

import { MAIN_ID } from "./main-id";

export function SkipLink() {
  const t = useTranslations("common");
  return (
    <JumpLink
      to={MAIN_ID}
      className="sr-only z-50 rounded-md bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
    >
      {t("skip")}
    </JumpLink>
  );
}
