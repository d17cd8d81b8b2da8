import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { localText } from "@/lib/plans/stored-values";
import type { LocalText } from "@/lib/plans/types";

interface Subject {
  subjectType: string;
  subjectId: string;
  detail: Readonly<Record<string, unknown>>;
}

interface Named {
  code: string;
  nameZh: string;
  nameEn: string;
}

/** Gives a function that names a subject, null where it has no name. Reads what a page of events needs at once. */
export async function nameSubjects(
  tx: ReadTransaction,
  subjects: readonly Subject[],
): Promise<(subject: Subject) => LocalText | null> {
  const ids = (type: string) => [
    ...new Set(subjects.filter((row) => row.subjectType === type).map((row) => row.subjectId)),
  ];
  const select = { code: true, nameZh: true, nameEn: true } as const;
  const [members, links, plans, indicators, scopes] = [
    await tx.member.findMany({
      where: { id: { in: ids("member") } },
      select: { id: true, name: true },
    }),
    await tx.publicLink.findMany({
      where: { id: { in: ids("public-link") } },
      select: { id: true, label: true },
    }),
    await tx.plan.findMany({ select: { id: true, ...select } }),
    await tx.indicator.findMany({ where: { code: { in: codes(subjects, "indicator") } }, select }),
    await tx.scope.findMany({ where: { code: { in: codes(subjects, "scope") } }, select }),
  ];
  const plain = new Map<string, LocalText | null>([
    ...members.map(({ id, name }) => [`member ${id}`, localText(name, null)] as const),
    ...links.map(({ id, label }) => [`public-link ${id}`, localText(label, null)] as const),
    ...plans.flatMap(({ id, code, nameZh, nameEn }) =>
      [id, code].map((key) => [`plan ${key}`, localText(nameZh, nameEn)] as const),
    ),
  ]);
  return (subject) => {
    const { detail, subjectType } = subject;
    if (typeof detail["indicator"] === "string") return cellName(detail, indicators, scopes);
    if (subjectType === "release" && typeof detail["number"] === "number") {
      return { zh: `第 ${detail["number"]} 版`, en: `release ${detail["number"]}` };
    }
    if (subjectType === "record" && typeof detail["code"] === "string") {
      const name = `${String(detail["kind"])} ${detail["code"]}`;
      return { zh: name, en: name };
    }
    if (subjectType === "year-event" && typeof detail["year"] === "number") {
      return { zh: `${detail["year"]} 年度`, en: `the year ${detail["year"]}` };
    }
    return plain.get(`${subjectType} ${subject.subjectId}`) ?? null;
  };
}

function codes(subjects: readonly Subject[], key: string): string[] {
  const found = subjects.map(({ detail }) => detail[key]);
  return [...new Set(found.filter((code) => typeof code === "string"))];
}

/** Names a cell: indicator, scope, year. A code that is no longer known stands for itself. */
function cellName(
  detail: Readonly<Record<string, unknown>>,
  indicators: readonly Named[],
  scopes: readonly Named[],
): LocalText {
  const found = [
    nameOf(indicators, detail["indicator"]),
    nameOf(scopes, detail["scope"]),
    typeof detail["year"] === "number" ? String(detail["year"]) : null,
  ].filter((part) => part !== null);
  const text = (locale: "zh" | "en") =>
    found.map((part) => (typeof part === "string" ? part : part[locale])).join(" · ");
  return { zh: text("zh"), en: text("en") };
}

function nameOf(list: readonly Named[], code: unknown): LocalText | string | null {
  if (typeof code !== "string") return null;
  const known = list.find((row) => row.code === code);
  return known === undefined ? code : { zh: known.nameZh, en: known.nameEn };
}
