import { useLocale, useTranslations } from "next-intl";

import { dayText } from "@/components/figures/years/day-text";
import type { Home, OwedCells, StepState } from "@/lib/home/types";
import { FIRST_MISSING, gridPath } from "@/lib/figures/read-place";
import { instantText } from "@/lib/i18n/instant-text";
import { Link } from "@/lib/i18n/navigation";

const LINK = "inline-flex min-h-6 items-center text-accent underline underline-offset-4";

/** Says above the overview, in one line, what waits for the member who looks, each with the way to it. */
export function HomeLine({ home: { plan, owed, queue, records, setup } }: { home: Home }) {
  const t = useTranslations("home");
  const locale = useLocale() === "en" ? "en" : "zh";
  return (
    <section
      aria-label={t("label")}
      className="mb-3 flex flex-wrap items-baseline gap-x-6 gap-y-1 rounded-md border border-line bg-card px-4 py-2 text-sm print:hidden"
    >
      {queue !== null && (
        <p>
          <span className="font-semibold">
            {t("queue", { count: queue.count, warned: queue.warned })}
          </span>
          <span className="text-muted">
            {` · ${t("oldest", { time: instantText(queue.oldest, locale) })} `}
          </span>
          <Link href={`/figures/review?plan=${plan}`} prefetch={false} className={LINK}>
            {t("toReview")}
          </Link>
        </p>
      )}
      {records > 0 && (
        <p>
          <span className="font-semibold">{t("records", { count: records })}</span>{" "}
          <Link href={`/figures/review?plan=${plan}#records`} prefetch={false} className={LINK}>
            {t("toReview")}
          </Link>
        </p>
      )}
      {owed !== null && <Owed plan={plan} owed={owed} />}
      {setup !== null && <Setup steps={setup} />}
    </section>
  );
}

function Owed({ plan, owed }: { plan: string; owed: OwedCells }) {
  const { year, count, unit, dueOn, daysLeft } = owed;
  const t = useTranslations("home");
  const units = useTranslations("units.home");
  const locale = useLocale() === "en" ? "en" : "zh";
  return (
    <p>
      <span className="font-semibold">
        {unit === null
          ? t("owed", { year: String(year), count })
          : units("owed", { year: String(year), count })}
      </span>
      <span className={daysLeft !== null && daysLeft <= 0 ? "text-behind" : "text-muted"}>
        {dueOn === null || daysLeft === null
          ? ` · ${t("noDue")} `
          : ` · ${t(daysLeft > 0 ? "due" : "overdue", { day: dayText(dueOn, locale), days: Math.max(daysLeft, 0) })} `}
      </span>
      <Link
        href={gridPath(plan, year, FIRST_MISSING, unit !== null)}
        prefetch={false}
        className={LINK}
      >
        {t("toGrid")}
      </Link>
    </p>
  );
}

/** Lists the steps of a new site behind one line that counts the open ones. */
function Setup({ steps }: { steps: readonly StepState[] }) {
  const t = useTranslations("home");
  const open = steps.filter(({ done }) => !done).length;
  return (
    <details className="open:basis-full">
      <summary className="inline-flex min-h-6 cursor-pointer items-center gap-1 font-semibold marker:content-none">
        {t("setup", { count: open })}
        <span aria-hidden="true" className="text-accent">
          ▾
        </span>
      </summary>
      <ol className="grid gap-x-6 py-1 sm:grid-cols-2 xl:grid-cols-4">
        {steps.map(({ step, done, count, href }) => (
          <li key={step} className="flex items-baseline gap-2 py-1">
            <span aria-hidden="true" className={done ? "text-met" : "text-watch"}>
              {done ? "✓" : "○"}
            </span>
            {done || href === null ? (
              <span className="text-muted">
                {t(`step.${step}`, { count: count ?? 0 })}
                {done && <span className="sr-only">{` ${t("done")}`}</span>}
              </span>
            ) : (
              <Link href={href} prefetch={false} className={LINK}>
                {t(`step.${step}`, { count: count ?? 0 })}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
