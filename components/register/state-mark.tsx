import clsx from "clsx";
import { useTranslations } from "next-intl";

import type { EntryState } from "@/lib/records/register-kinds";

const LOOKS: Readonly<Record<EntryState, string>> = {
  lead: "border-dashed border-field text-muted",
  recognised: "border-met font-semibold text-met",
  refused: "border-behind text-behind",
};

/** Shows the state of an entry by word and by frame, never by colour alone. */
export function StateMark({ state }: { state: EntryState }) {
  const t = useTranslations("register.state");
  return (
    <span className={clsx("inline-block rounded border px-1.5 py-0.5 text-xs", LOOKS[state])}>
      {t(state)}
    </span>
  );
}
