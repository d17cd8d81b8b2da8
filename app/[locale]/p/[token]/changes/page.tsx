import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ChangesView } from "@/components/releases/changes-view";
import { ReleaseChoice } from "@/components/releases/release-choice";
import type { Locale } from "@/lib/i18n/routing";
import { linkBase } from "@/lib/addresses/link-base";
import { getReleasedChanges } from "@/lib/releases/change-queries";
import { parseMoment } from "@/lib/releases/moment";

import { requireLink } from "../open-link";

interface PublicChangesPageProps {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PublicChangesPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "plans.changes" });
  return { title: t("title") };
}

export default async function PublicChangesPage({ params, searchParams }: PublicChangesPageProps) {
  const { locale: code, token } = await params;
  const locale = code as Locale;
  const scope = await requireLink(token);
  const t = await getTranslations({ locale, namespace: "plans.changes" });
  const asked = parseMoment((await searchParams)["from"]);
  // A public reader knows releases only: a day, or what cannot be read, counts as release 0, which does not
  // exist.
  const from = asked === undefined ? undefined : asked && "release" in asked ? asked.release : 0;
  const { releases, comparison } = await getReleasedChanges(scope, { from });
  return (
    <ChangesView
      place={{ base: linkBase(token), year: null, asOf: null }}
      comparison={comparison}
      missing={releases.length === 0 ? t("first") : t("unknown")}
    >
      <ReleaseChoice
        numbers={releases.map(({ number }) => number)}
        current={comparison?.changes.before.release ?? null}
        path={`${linkBase(token)}/changes`}
      />
    </ChangesView>
  );
}
