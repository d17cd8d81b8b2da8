import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Card } from "@/components/ui/card";
import { cellId } from "@/lib/figures/cell-id";
import { NAMED_CELLS, type Notice } from "@/lib/figures/review/notices";
import { FIRST_MISSING, gridPath } from "@/lib/figures/read-place";
import type { Catalogue } from "@/lib/figures/types";
import { instantText } from "@/lib/i18n/instant-text";
import { Link } from "@/lib/i18n/navigation";
import { dayText } from "@/components/figures/years/day-text";
import { useNames } from "@/components/figures/use-names";

interface NoticeListProps {
  plan: string;
  /** Name of the plan in the headings, where several plans have notices; null where one has. */
  planName: string | null;
  notices: readonly Notice[];
  catalogue: Pick<Catalogue, "indicators" | "scopes" | "calibres">;
}

const KINDS = ["returned", "record-returned", "waiting", "records", "due"] as const;

/** Lists what asks for the member's attention, each entry leading to where it is dealt with. */
export function NoticeList({ plan, planName, notices, catalogue }: NoticeListProps) {
  const t = useTranslations("reporting.notices");
  return (
    <>
      {KINDS.map((kind) => {
        const own = notices.filter((notice) => notice.kind === kind);
        if (own.length === 0) return null;
        return (
          <Card key={kind} aria-labelledby={`${plan}-${kind}`} className="flex flex-col gap-2">
            <h2 id={`${plan}-${kind}`} className="text-lg font-semibold">
              {t(`heading.${kind}`, { count: countOf(own) })}
              {planName !== null && (
                <span className="block text-sm font-normal text-muted">{planName}</span>
              )}
            </h2>
            <ul className="flex flex-col divide-y divide-line">
              {own.map((notice) => (
                <li key={keyOf(notice)} className="flex flex-col gap-1 py-3">
                  <NoticeText plan={plan} notice={notice} catalogue={catalogue} />
                </li>
              ))}
            </ul>
          </Card>
        );
      })}
    </>
  );
}

/** Records that wait are one notice, however many they are. */
function countOf(notices: readonly Notice[]): number {
  const [first] = notices;
  return first?.kind === "records" ? first.count : notices.length;
}

function keyOf(notice: Notice): string | number {
  if (notice.kind === "due") return notice.year;
  return notice.kind === "records" ? "records" : notice.id;
}

interface NoticeTextProps {
  plan: string;
  notice: Notice;
  catalogue: NoticeListProps["catalogue"];
}

function NoticeText({ plan, notice, catalogue }: NoticeTextProps) {
  const t = useTranslations("reporting.notices");
  const units = useTranslations("units.notice");
  const locale = useLocale() === "en" ? "en" : "zh";
  const names = useNames(catalogue);
  switch (notice.kind) {
    case "returned":
      return (
        <>
          <p>
            {t("returned", {
              reviewer: notice.reviewerName,
              count: notice.revisions.length,
              time: instantText(notice.at, locale),
            })}
          </p>
          <p className="max-w-prose text-behind">{t("note", { note: notice.note })}</p>
          <ul className="list-disc pl-5">
            {notice.revisions.map(({ id, key }) => (
              <li key={id}>
                <To href={gridPath(plan, key.year, key)}>{names.cellOf(key)}</To>
              </li>
            ))}
          </ul>
        </>
      );
    case "waiting": {
      const { authorName: author, count, at, first } = notice;
      return (
        <p>
          {t("waiting", { author, count, time: instantText(at, locale) })}{" "}
          <To href={`/figures/review?plan=${plan}#cell-${first}`}>{t("toReview")}</To>
        </p>
      );
    }
    case "records": {
      const { count, at } = notice;
      return (
        <p>
          {t("records", { count, time: instantText(at, locale) })}{" "}
          <To href={`/figures/review?plan=${plan}#records`}>{t("toReview")}</To>
        </p>
      );
    }
    case "record-returned": {
      const { reviewerName: reviewer, at, note, records } = notice;
      const named = records.slice(0, NAMED_CELLS);
      const rest = records.length - named.length;
      const values = { reviewer, count: records.length, time: instantText(at, locale) };
      return (
        <>
          <p>{t("recordReturned", values)}</p>
          <p className="max-w-prose text-behind">{t("note", { note })}</p>
          <ul className="list-disc pl-5">
            {named.map(({ href, name }) => (
              <li key={href}>
                <To href={href}>{name === null ? t("toRecord") : name[locale]}</To>
              </li>
            ))}
          </ul>
          {rest > 0 && <p className="text-muted">{t("moreRecords", { count: rest })}</p>}
        </>
      );
    }
    case "due": {
      const { year, dueOn, overdue, count, own } = notice;
      const values = { year: String(year), day: dayText(dueOn, locale), count };
      const name = overdue ? "overdue" : "due";
      if (own === null) {
        return (
          <p>
            {t(name, values)} <To href={gridPath(plan, year, FIRST_MISSING)}>{t("toGrid")}</To>
          </p>
        );
      }
      const rest = count - own.cells.length;
      return (
        <>
          <p>
            {units(name, { ...values, unit: own.unit[locale] })}{" "}
            <To href={gridPath(plan, year, FIRST_MISSING, true)}>{t("toGrid")}</To>
          </p>
          <ul className="list-disc pl-5">
            {own.cells.map((key) => (
              <li key={cellId(key)}>
                <To href={gridPath(plan, year, key, true)}>{names.cellOf(key)}</To>
              </li>
            ))}
          </ul>
          {rest > 0 && <p className="text-muted">{units("more", { count: rest })}</p>}
        </>
      );
    }
  }
}

function To({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className="py-1 text-accent underline underline-offset-4">
      {children}
    </Link>
  );
}
