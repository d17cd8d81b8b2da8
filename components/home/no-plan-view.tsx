import { useLocale, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { FirstSteps, StepState } from "@/lib/home/types";
import { Link } from "@/lib/i18n/navigation";

const LINK = "inline-flex min-h-6 items-center text-accent underline underline-offset-4";

/** The first page of a site without a plan: leads administrators to one, and tells everybody else whom they wait for. */
export function NoPlanView({ first: { steps, drafts } }: { first: FirstSteps }) {
  const t = useTranslations("home.noPlan");
  return (
    <div className="flex max-w-4xl min-w-0 flex-col gap-4">
      <div>
        <h1 className="text-2xl font-bold">{t("title")}</h1>
        <p className="mt-2 max-w-prose text-muted">{t(steps === null ? "wait" : "lead")}</p>
      </div>
      {steps === null ? (
        <p>
          <Link href="/account" prefetch={false} className={LINK}>
            {t("toAccount")}
          </Link>
        </p>
      ) : (
        <>
          <ol className="flex flex-col gap-4">
            {steps.filter(isFirst).map((state, index) => (
              <li key={state.step}>
                <FirstStep state={state} number={index + 1} drafts={drafts} />
              </li>
            ))}
          </ol>
          <Later steps={steps.filter((state) => !isFirst(state))} />
        </>
      )}
    </div>
  );
}

interface FirstState extends StepState {
  step: "administrators" | "plan";
}

function isFirst(state: StepState): state is FirstState {
  return state.step === "administrators" || state.step === "plan";
}

interface FirstStepProps {
  state: FirstState;
  number: number;
  drafts: FirstSteps["drafts"];
}

function FirstStep({ state: { step, done, href }, number, drafts }: FirstStepProps) {
  const t = useTranslations("home");
  const locale = useLocale() === "en" ? "en" : "zh";
  return (
    <Card aria-labelledby={step}>
      <h2 id={step} className="flex flex-wrap items-baseline gap-x-2 text-lg font-semibold">
        <span className={done ? "text-met" : "text-muted"}>
          {done ? <span aria-hidden="true">✓</span> : `${number}.`}
        </span>
        {t(`step.${step}`, { count: 0 })}
        {done && <span className="text-sm font-normal text-met">{t("done")}</span>}
      </h2>
      <p className="mt-1 max-w-prose text-muted">{t(`noPlan.${step}`)}</p>
      {step === "plan" && <Drafts drafts={drafts} />}
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
        {href !== null && !done && (
          <Link href={href} prefetch={false} className={`${LINK} font-semibold`}>
            {t(`noPlan.to.${step}`)}
          </Link>
        )}
        {step === "plan" && !done && (
          <Link href="/settings/plans/new" prefetch={false} className={LINK}>
            {t("noPlan.to.form")}
          </Link>
        )}
        {step === "plan" && (
          <a href={`/api/v1/plan-file.xlsx?lang=${locale}`} className={LINK}>
            {t("noPlan.template")}
          </a>
        )}
      </p>
    </Card>
  );
}

/** Says which drafts there are, and who can put each in force. */
function Drafts({ drafts: { own, others } }: { drafts: FirstSteps["drafts"] }) {
  const t = useTranslations("home.noPlan.drafts");
  return (
    <>
      {others > 0 && <p className="mt-2 font-semibold">{t("others", { count: others })}</p>}
      {own > 0 && <p className="mt-2 font-semibold">{t("own", { count: own })}</p>}
    </>
  );
}

/** Names what follows once a plan is in force. */
function Later({ steps }: { steps: readonly StepState[] }) {
  const t = useTranslations("home");
  return (
    <section aria-labelledby="later">
      <h2 id="later" className="text-base font-semibold">
        {t("noPlan.later")}
      </h2>
      <ol className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-muted">
        {steps.map(({ step, done, href }) => (
          <li key={step} className="inline-flex min-h-6 items-center gap-2">
            <span aria-hidden="true" className={done ? "text-met" : "text-watch"}>
              {done ? "✓" : "○"}
            </span>
            {href === null || done ? (
              t(`step.${step}`, { count: 0 })
            ) : (
              <Link href={href} prefetch={false} className={LINK}>
                {t(`step.${step}`, { count: 0 })}
              </Link>
            )}
            {done && <span className="sr-only">{t("done")}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
