import { useLocale, useTranslations } from "next-intl";

import { SourceLink } from "@/components/page/source-link";
import { instantText } from "@/lib/i18n/instant-text";
import { Table, Td, Th } from "@/components/ui/table";
import type { EntryForm, Revision } from "@/lib/figures/types";
import { StateBadge } from "@/components/figures/state-badge";
import { useStatedText } from "@/components/figures/use-stated-text";

/** Lists the adopted value, the one that waits for review, and the draft or returned one, each with its state. */
export function CellValues({ form }: { form: EntryForm }) {
  const t = useTranslations();
  const locale = useLocale() === "en" ? "en" : "zh";
  const stated = useStatedText();
  const revisions = [form.current, form.submitted, form.draft, form.returned].filter(
    (revision): revision is Revision => revision !== null,
  );
  if (revisions.length === 0) return null;
  return (
    <Table caption={t("figures.entry.inThisCell")} className="min-w-[34rem]">
      <thead>
        <tr>
          <Th scope="col">{t("figures.table.state")}</Th>
          <Th scope="col">{t("terms.value")}</Th>
          <Th scope="col">{t("terms.source")}</Th>
          <Th scope="col">{t("figures.history.who")}</Th>
          <Th scope="col">{t("figures.history.when")}</Th>
        </tr>
      </thead>
      <tbody>
        {revisions.map((revision) => (
          <tr key={revision.id}>
            <Th scope="row" className="align-top">
              <StateBadge state={revision.state} />
            </Th>
            <Td className="font-semibold">{stated(revision, form.indicator.unit)}</Td>
            <Td>
              <SourceLink source={revision.source} />
            </Td>
            <Td>{revision.authorName}</Td>
            <Td>
              {instantText(
                revision.reviewedAt ?? revision.submittedAt ?? revision.createdAt,
                locale,
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
