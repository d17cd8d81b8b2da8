import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { DeskView } from "@/components/plan/desk/desk-view";
import { EditView } from "@/components/plan/desk/edit-view";
import { NoDesk } from "@/components/plan/desk/no-desk";
import { isAnsweredWithRefusal } from "@/lib/actions/answer-of-request";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { listEvidenceOf } from "@/lib/evidence/queries";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import type { Locale } from "@/lib/i18n/routing";
import { pathWithQuery } from "@/lib/figures/read-place";
import { getRecordDesk } from "@/lib/records/desk/desk-queries";
import { isDeskName } from "@/lib/records/desk/desks";
import { mayUseDesk } from "@/lib/records/policy";

import { EvidenceOf } from "../../evidence-of";
import { choosePlan, planQuery } from "../../chosen-plan";
import { decideRecordAction, ownRecordAction, saveRecordAction } from "../actions";
import { askedRecords, givenTexts } from "./asked-records";

interface DeskPageProps {
  params: Promise<{ locale: string; desk: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: DeskPageProps): Promise<Metadata> {
  const { locale, desk } = await params;
  const t = await getTranslations({ locale: locale, namespace: "people.desk" });
  return { title: isDeskName(desk) ? t(`title.${desk}`) : t("nav") };
}

/** One desk of forms for every kind of record; `?record=` or `?new=` opens the form. */
export default async function DeskPage({ params, searchParams }: DeskPageProps) {
  const { locale, desk: name } = await params;
  if (!isDeskName(name)) notFound();
  const query = await searchParams;
  const member = await requireWorkspaceActor(
    locale as Locale,
    pathWithQuery(`/plan/${name}`, query),
  );
  if (!mayUseDesk(member)) return <NoDesk name={name} role={member.role} />;
  const chosen = await choosePlan(member, query);
  const { actor } = chosen;
  const { plan = null } = planQuery(chosen);
  const place = { base: "", plan, year: null, asOf: null };
  const desk = await getRecordDesk(actor, chosen.code, name);
  const row = desk.rows.find(({ code }) => code === query["record"]) ?? null;
  const isOffered = row === null ? query["new"] !== undefined : mayEdit(row);
  const isEdited =
    desk.mayWrite && (isOffered || (row !== null && (await isAnsweredWithRefusal())));
  if (isEdited) {
    const given = givenTexts(query);
    const about = { plan: chosen.code, desk, place, row, given };
    return (
      <>
        <EditView {...about} save={saveRecordAction} />
        {row !== null && (
          <EvidenceOf
            actor={actor}
            plan={chosen.code}
            subject={{ kind: row.kind, code: row.code }}
            path={`/plan/${name}?plan=${chosen.code}&record=${row.code}`}
            query={query}
          />
        )}
      </>
    );
  }
  const subjects = desk.rows.map(({ kind, code }) => ({ kind, code }));
  return (
    <DeskView
      desk={desk}
      files={await listEvidenceOf(actor, chosen.code, subjects)}
      place={place}
      asked={desk.mayWrite ? await askedRecords(actor, chosen.code, name) : []}
      standing={name === "actions" ? (await getPlanAssessment(actor, chosen.code)).people : null}
      actions={{ save: saveRecordAction, decide: decideRecordAction, goBack: ownRecordAction }}
    />
  );
}

function mayEdit({ open }: { open: { mayEdit: boolean } | null }): boolean {
  return open === null || open.mayEdit;
}
