import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { FORCED_COLOURS, PAGE_PALETTE } from "@/lib/chart-layout/palette";
import { PanelMark, PanelMarks } from "@/components/charts/panel-marks";
import { PANEL } from "@/lib/chart-layout/panel-size";
import type { PanelGroup, SmallPanel } from "@/lib/chart-layout/types";
import { HATCH } from "@/components/page/hatch";
import { Section } from "@/components/page/section";

interface SmallMultiplesProps {
  group: PanelGroup;
  /** Downloads of these charts. */
  actions: ReactNode;
}

/** Shows one indicator: a small chart for each scope, all on one scale. */
export function SmallMultiples({ group, actions }: SmallMultiplesProps) {
  const t = useTranslations("compare");
  const { key, heading, panels, keys } = group;
  return (
    <Section id={`panels-${key}`} heading={heading}>
      <ul className="grid grid-cols-1 gap-4 min-[30rem]:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {panels.map((panel) => (
          <li
            key={panel.key}
            className="flex flex-col rounded-lg border border-line bg-card p-3 break-inside-avoid"
          >
            <h3 className="text-sm font-semibold">{panel.label}</h3>
            <Panel panel={panel} />
          </li>
        ))}
      </ul>
      {keys.length > 0 && (
        <ul
          aria-label={t("panels.keys")}
          className={`mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm text-muted ${FORCED_COLOURS}`}
        >
          {keys.map(({ text, mark, index }) => (
            <li key={text} className="inline-flex items-center gap-1.5">
              <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
                <PanelMark point={{ x: 0, y: 0, mark }} index={index} palette={PAGE_PALETTE} />
              </svg>
              {text}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3 print:hidden">{actions}</div>
    </Section>
  );
}

function Panel({ panel }: { panel: SmallPanel }) {
  if (panel.lines.length === 0) {
    return (
      <p
        className={`mt-2 flex min-h-24 flex-1 items-center justify-center rounded-md text-sm ${HATCH}`}
      >
        <span className="bg-card px-2 text-muted">{panel.emptyText}</span>
      </p>
    );
  }
  return (
    <svg
      viewBox={`0 0 ${PANEL.width} ${PANEL.height}`}
      width="100%"
      role="img"
      aria-label={panel.name}
      className={`block max-w-[20rem] overflow-visible ${FORCED_COLOURS}`}
    >
      <PanelMarks panel={panel} palette={PAGE_PALETTE} />
    </svg>
  );
}
