import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ChangesView } from "@/components/releases/changes-view";
import { MomentsForm } from "@/components/releases/moments-form";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { pathWithQuery } from "@/lib/figures/read-place";
import { getPathname } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import { getChanges } from "@/lib/releases/change-queries";
import { parseMoment } from "@/lib/releases/moment";

import { choosePlan } from "../chosen-plan";

interface ChangesPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ChangesPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "plans.changes" });
  return { title: t("title") };
}

export default async function ChangesPage({ params, searchParams }: ChangesPageProps) {
  const locale = (await params).locale as Locale;
  const query = await searchParams;
  const actor = await requireWorkspaceActor(locale, pathWithQuery("/changes", query));
  const t = await getTranslations({ locale, namespace: "plans.changes" });
  const { code, asked } = await choosePlan(actor, query);
  // The form has a field for releases and one for days: where both are filled, the day counts.
  const [fromText, toText] = [query["fromDay"] || query["from"], query["toDay"] || query["to"]];
  const [from, to] = [parseMoment(fromText), parseMoment(toText)];
  const readable = from !== null && to !== null;
  const page = await getChanges(actor, code, readable ? { from, to } : {});
  const { releases, comparison } = page;
  const missing = !readable || releases.length > 0 ? t("unknown") : t("none");
  return (
    <ChangesView
      place={{ base: "", plan: asked, year: null, asOf: null }}
      comparison={readable ? comparison : null}
      missing={missing}
    >
      <p className="max-w-prose text-muted">{t("intro")}</p>
      <MomentsForm
        numbers={releases.map(({ number }) => number)}
        plan={code}
        path={getPathname({ href: "/changes", locale })}
        from={text(fromText) ?? releases[0]?.number.toString()}
        to={text(toText)}
      />
    </ChangesView>
  );
}

function text(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
