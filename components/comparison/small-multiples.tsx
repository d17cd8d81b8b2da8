import type { ReactNode } from "react";

import { ChartPicture } from "@/components/page/pictures/chart-picture";
import type { PanelGroup } from "@/lib/chart-layout/types";
import { Section } from "@/components/page/section";

interface SmallMultiplesProps {
  group: PanelGroup;
  /** Downloads of these charts. */
  actions: ReactNode;
}

/** Shows one indicator: a small chart for each scope, all on one scale. */
export function SmallMultiples({ group, actions }: SmallMultiplesProps) {
  const { key, heading } = group;
  return (
    <Section id={`panels-${key}`} heading={heading}>
      <div className="rounded-lg border border-line bg-card p-4">
        <ChartPicture drawing={{ kind: "panels", series: [group] }} name={heading} />
      </div>
      <div className="mt-3 print:hidden">{actions}</div>
    </Section>
  );
}
