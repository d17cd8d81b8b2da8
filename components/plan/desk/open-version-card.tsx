import { useTranslations } from "next-intl";

import type { FormAction } from "@/lib/actions/define-action";
import type { ShownField } from "@/lib/records/desk/fields";
import type { DeskOptions, OpenVersion, StoredPayload } from "@/lib/records/desk/types";

import { DecisionForm } from "./decision-form";
import { OwnVersionForm } from "./own-version-form";
import { RecordContent } from "./record-content";

export interface DeskActions {
  save: FormAction;
  decide: FormAction;
  goBack: FormAction;
}

interface OpenVersionCardProps {
  open: OpenVersion;
  fields: readonly ShownField[];
  inForce: StoredPayload | null;
  options: DeskOptions;
  actions: Pick<DeskActions, "decide" | "goBack">;
}

/** Shows a version that is being written or waits: what it says, what it changes, and what the reader may do with it. */
export function OpenVersionCard({ open, fields, inForce, options, actions }: OpenVersionCardProps) {
  const t = useTranslations("people.desk");
  const { version, lockVersion } = open;
  return (
    <div className="rounded-md border-l-4 border-watch bg-notice px-4 py-3 text-notice-ink">
      <p className="mb-2 text-sm font-semibold">
        {t(open.state === "submitted" ? "state.submitted" : "state.draft", { author: open.author })}
      </p>
      <RecordContent fields={fields} payload={open.payload} before={inForce} options={options} />
      {open.isWithdrawn && <p className="mt-2 text-sm font-semibold">{t("withdraws")}</p>}
      {open.why !== null && <p className="mt-2 text-sm">{t("because", { why: open.why })}</p>}
      {open.state === "submitted" && open.isOwn && <p className="mt-2 text-sm">{t("own")}</p>}
      {open.mayDecide && (
        <DecisionForm version={version} lockVersion={lockVersion} action={actions.decide} />
      )}
      {(open.mayTakeBack || open.mayEdit) && (
        <OwnVersionForm
          version={version}
          lockVersion={lockVersion}
          intent={open.mayTakeBack ? "take-back" : "discard"}
          action={actions.goBack}
        />
      )}
    </div>
  );
}
