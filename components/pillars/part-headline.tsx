import clsx from "clsx";
import { useTranslations } from "next-intl";

import { VerdictSign } from "@/components/charts/verdict-sign";
import { useWords } from "@/components/page/use-words";
import type { PartHeadline as Headline } from "@/lib/words/part/part-headline";
import { VERDICT_TEXT } from "@/lib/words/verdict/verdict-colour";

/** Says in one sentence how far a part is: its targets by verdict, each with its sign, and the largest gap. */
export function PartHeadline({ headline }: { headline: Headline }) {
  const t = useTranslations("dashboard.part.headline");
  const inWords = useWords();
  const { opening, counts, closing } = headline;
  return (
    <p className="max-w-[60rem] min-w-0 text-xl leading-snug font-semibold text-balance">
      {inWords(opening)}
      {counts.map(({ verdict, text }, index) => (
        <span key={verdict}>
          {index > 0 && t("between")}
          <span className={clsx("whitespace-nowrap", VERDICT_TEXT[verdict])}>
            <VerdictSign verdict={verdict} /> {inWords(text)}
          </span>
        </span>
      ))}
      {closing !== null && `${t("then")}${inWords(closing)}`}
      {t("end")}
    </p>
  );
}
