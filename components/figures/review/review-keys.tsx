import { useTranslations } from "next-intl";

import { CheckBox } from "@/components/figures/entry/check-box";
import { Button } from "@/components/ui/button";

import type { ReviewKeysState } from "./use-review-keys";

const KEYS = ["j", "k", "a", "r", "o"] as const;

/** Shows the keys of the queue behind `?`, and turns them off for who speaks to the browser. */
export function ReviewKeys({ isOn, turn, isHelpOpen, showHelp }: ReviewKeysState) {
  const t = useTranslations("reviewing.keys");
  return (
    <div className="relative z-30 -mb-14 hidden self-end md:block print:hidden">
      <Button
        aria-expanded={isHelpOpen}
        aria-controls="review-keys"
        onClick={() => showHelp(!isHelpOpen)}
        className="min-w-10 px-3!"
      >
        <span aria-hidden="true">?</span>
        <span className="sr-only">{t("open")}</span>
      </Button>
      <div
        id="review-keys"
        hidden={!isHelpOpen}
        className="absolute top-full right-0 mt-2 w-max rounded-md border border-line bg-card p-4 text-sm shadow-lg"
      >
        <h2 className="mb-2 font-semibold">{t("title")}</h2>
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5">
          {KEYS.map((key) => (
            <Key key={key} sign={key} text={t(key)} />
          ))}
          <Key sign={t("spaceKey")} text={t("space")} />
          <Key sign="?" text={t("help")} />
        </dl>
        <div className="mt-3 border-t border-line pt-2">
          <CheckBox label={t("use")} checked={isOn} onChange={turn} />
        </div>
      </div>
    </div>
  );
}

function Key({ sign, text }: { sign: string; text: string }) {
  return (
    <>
      <dt>
        <kbd className="rounded-sm border border-field px-1.5 font-mono">{sign}</kbd>
      </dt>
      <dd>{text}</dd>
    </>
  );
}
