import { useTranslations } from "next-intl";

import type { LinkState } from "@/lib/links/door/link-state";

const LOOK: Readonly<Record<LinkState, { sign: string; colour: string }>> = {
  valid: { sign: "✓", colour: "text-met" },
  expired: { sign: "◌", colour: "text-open" },
  revoked: { sign: "✕", colour: "text-behind" },
};

/** Shows the state of a link by sign, word and colour together. */
export function LinkStateText({ state }: { state: LinkState }) {
  const t = useTranslations("links.state");
  const { sign, colour } = LOOK[state];
  return (
    <span className={`font-semibold whitespace-nowrap ${colour}`}>
      <span aria-hidden="true">{sign}</span> {t(state)}
    </span>
  );
}
