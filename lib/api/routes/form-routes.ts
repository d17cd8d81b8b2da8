import "server-only";

import { DomainError, type MessageRef } from "@/lib/errors/domain-error";
import { actorOf } from "@/lib/auth/session";
import { entryYears } from "@/lib/figures/entry-years";
import { chinaYear } from "@/lib/i18n/china-time";
import { getFormOptions } from "@/lib/figures/entry/form-options";
import type { Catalogue } from "@/lib/figures/types";
import { getPlan } from "@/lib/plans/queries";
import { progressFormCsv } from "@/lib/exchange/progress-form/form-csv";
import { formLines } from "@/lib/exchange/progress-form/form-lines";
import { progressFormXlsx } from "@/lib/exchange/progress-form/form-xlsx";
import { recordFormDownload } from "@/lib/exchange/progress-form/upload/mutations";
import { getProgressForm } from "@/lib/exchange/progress-form/queries";
import { ALL_SCOPES } from "@/lib/exchange/progress-form/read-form-selection";
import { contentType } from "@/lib/file-formats/media-types";
import type { FormSelection } from "@/lib/exchange/progress-form/types";
import { guarded, type Route } from "@/lib/api/guarded-route";

/**
 * Answers with the progress form, for members who enter figures: `?year=`, `?scope=` (all scopes without it or
 * with `all`) and `?lang=en`. The download is kept on record.
 */
export function progressFormRoute(format: "csv" | "xlsx"): Route<{ plan: string }> {
  return guarded(async (request, { plan: planCode }) => {
    const actor = await actorOf(request.headers);
    if (actor === null) {
      throw new DomainError("unauthenticated", { key: "errors.unauthenticated" });
    }
    const plan = await getPlan(actor, planCode);
    const { catalogue } = await getFormOptions(actor, plan.code);
    const query = new URL(request.url).searchParams;
    const place = placeOf(query, catalogue);
    const locale = query.get("lang") === "en" ? "en" : "zh";
    const form = await getProgressForm(actor, place);
    const lines = formLines(actor, form, locale);
    const body =
      format === "csv"
        ? progressFormCsv(lines, locale, plan.illustrative)
        : await progressFormXlsx(form, lines, locale);
    await recordFormDownload(actor, place, format);
    return new Response(body, {
      headers: {
        "Content-Type": contentType(format),
        "Content-Disposition": `attachment; filename="${formFileName(place, plan.illustrative)}.${format}"`,
      },
    });
  });
}

/**
 * Reads year and scope of the form.
 * @throws DomainError `invalid` with the messages of both parameters at once
 */
function placeOf(query: URLSearchParams, { plan, scopes }: Catalogue): FormSelection {
  const { first, last } = entryYears(plan, "forecast", chinaYear(Date.now()));
  const yearText = query.get("year") ?? "";
  const year = /^\d{4}$/.test(yearText) ? Number(yearText) : 0;
  const asked = query.get("scope") ?? "";
  const scope = asked === ALL_SCOPES ? "" : asked;
  const fields: Record<string, readonly MessageRef[]> = {};
  if (year < first || year > last) {
    const values = { first: String(first), last: String(last) };
    fields["year"] = [{ key: "files.param.year", values }];
  }
  if (scope !== "" && !scopes.some(({ code }) => code === scope)) {
    fields["scope"] = [{ key: "files.param.scope" }];
  }
  if (Object.keys(fields).length > 0) {
    throw new DomainError("invalid", { key: "errors.invalid" }, fields);
  }
  return { plan: plan.code, year, scope: scope === "" ? null : scope };
}

/** Names the download in ASCII, so that every browser keeps the name. */
function formFileName({ plan, year, scope }: FormSelection, illustrative: boolean): string {
  const parts = [
    "progress-form",
    plan,
    year,
    scope ?? "all",
    ...(illustrative ? ["illustrative"] : []),
  ];
  return parts.join("-").replaceAll(/[^A-Za-z0-9._-]/g, "_");
}
