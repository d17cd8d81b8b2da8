import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";

import { CopyButton } from "./copy-button";

/** The address of a link made just now, the only time it can be seen. */
export function NewLinkNotice({ address }: { readonly address: string }) {
  const t = useTranslations("links.once");
  return (
    <Notice tone="warning" className="flex flex-col gap-3">
      <p className="font-semibold">{t("title")}</p>
      <p>
        <code className="font-mono break-all select-all">{address}</code>
      </p>
      <CopyButton text={address} />
      <p>{t("text")}</p>
    </Notice>
  );
}
