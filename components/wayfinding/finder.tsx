import { getLocale, getTranslations } from "next-intl/server";

import { isMessageKey } from "@/lib/i18n/is-message-key";
import type { NavItem } from "@/components/layout/navigation/nav-item";
import type { NamedPage } from "@/lib/wayfinding/destination-list";
import { DESTINATION_KINDS } from "@/lib/wayfinding/types";

import { FindButton } from "./find-button";
import type { FinderWords } from "./finder-words";

interface FinderProps {
  /** Pages of the navigation, all to be found. */
  pages: readonly NavItem[];
  /** `""` in the workspace, else the base of a public link. */
  base: string;
  /**
   * Address of the interface that has the names: `/api/v1/p/{token}`, or `/api/v1/plans/` before the code of a
   * plan.
   */
  api: string;
  /** Code of the plan shown where the address names none, in the workspace only. */
  plan?: string;
}

/** Searches for a page, an indicator, a pillar or a year, in the header of every page. */
export async function Finder({ pages, ...rest }: FinderProps) {
  const locale = await getLocale();
  const t = await getTranslations("wayfinding.find");
  const other = await getTranslations({ locale: locale === "en" ? "zh" : "en" });
  /** Names a page by the last part of its address, the first page by "overview". */
  const named = ({ href, label, clocks = false, absentIn }: NavItem): NamedPage => {
    const below = href.slice(rest.base.length).split("/").at(-1) ?? "";
    const key = below === "" ? "overview" : below;
    const word = `common.nav.${key}`;
    const aliases = isMessageKey(word) ? [other(word), key] : [key];
    return { href, label, aliases, clocks, ...(absentIn !== undefined && { absentIn }) };
  };
  return <FindButton {...rest} pages={pages.map(named)} words={wordsOf(t)} />;
}

function wordsOf(t: Awaited<ReturnType<typeof getTranslations<"wayfinding.find">>>): FinderWords {
  const kinds = Object.fromEntries(
    DESTINATION_KINDS.map((kind) => [kind, t(`kinds.${kind}`)]),
  ) as FinderWords["kinds"];
  return {
    find: t("find"),
    label: t("label"),
    hint: t("hint"),
    close: t("close"),
    kinds,
    year: t("year"),
    one: t("one"),
    many: t("many"),
    none: t("none"),
    loading: t("loading"),
    failed: t("failed"),
    keys: { choose: t("keys.choose"), open: t("keys.open"), close: t("keys.close") },
  };
}
