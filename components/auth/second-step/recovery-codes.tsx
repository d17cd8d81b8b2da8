import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import { Link } from "@/lib/i18n/navigation";

interface RecoveryCodesProps {
  codes: readonly string[];
  /** First line of the file: whose codes they are, and where. */
  title: string;
}

/** Shows recovery codes the only time they can be seen, and gives them as a file of text. */
export function RecoveryCodes({ codes, title }: RecoveryCodesProps) {
  const t = useTranslations("signOn.totp");
  const text = `${title}\r\n\r\n${codes.join("\r\n")}\r\n`;
  const link = "inline-flex min-h-6 items-center text-accent underline underline-offset-4";
  return (
    <Notice tone="warning">
      <h2 className="font-semibold">{t("codesTitle")}</h2>
      <p className="mt-1">{t("codesHint")}</p>
      <ul className="my-3 grid grid-cols-1 gap-x-6 gap-y-1 min-[420px]:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code className="font-mono text-lg select-all">{code}</code>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="recovery-codes.txt"
          className={link}
        >
          {t("download")}
        </a>
        <Link href="/account" className={link}>
          {t("continue")}
        </Link>
      </p>
    </Notice>
  );
}
