import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import { CopyButton } from "@/components/forms/copy-button";

import { QrCode } from "./qr-code";

/** Shows the address of a link made or renewed just now, the only time it can be seen. */
export function NewLinkNotice({ address }: { address: string }) {
  const t = useTranslations("links");
  return (
    <Notice tone="warning" className="flex flex-wrap items-start gap-x-6 gap-y-4">
      <QrCode text={address} />
      <div className="flex min-w-0 flex-[1_1_16rem] flex-col gap-3">
        <p className="font-semibold">{t("once.title")}</p>
        <p>
          <code className="font-mono break-all select-all">{address}</code>
        </p>
        <CopyButton text={address} label={t("copy.label")} />
        <p>{t("once.text")}</p>
      </div>
    </Notice>
  );
}
