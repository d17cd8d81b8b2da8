/** Colours that a pillar's gauge or bar may have: those of the verdicts, and that of what is not judged. */
export type PillarTone = "accent" | "met" | "on-track" | "watch" | "behind" | "open";

/** One arc of a gauge: so many of its pillar's indicators stand alike. `track`: nothing comparable is known of them. */
export interface GaugeArc {
  readonly tone: PillarTone | "track";
  readonly count: number;
}

/** A pillar in the “333” mark. The counts of its arcs make up all indicators of the board. */
export interface PillarGauge {
  readonly key: string;
  readonly name: string;
  readonly arcs: readonly GaugeArc[];
  /** In the middle, where there is room. */
  readonly text: string;
  /** Everything in words, for screen readers and the pointer. */
  readonly announcement: string;
}

/** The “333” mark: three rows of three gauges. */
export interface GaugesSeries {
  readonly gauges: readonly PillarGauge[];
}

/** One pillar's bar in a panel. Lengths are fractions of the panel's scale. */
export interface PillarBar {
  readonly key: string;
  readonly name: string;
  /** The bar; null where nothing is reported, or nothing that may be drawn beside the others. */
  readonly length: number | null;
  readonly tone: PillarTone;
  /** The pillar's own target; null where none was allocated. */
  readonly target: number | null;
  readonly text: string;
  readonly announcement: string;
  /** Whether another kind of pillar stands above. */
  readonly isFirstOfKind: boolean;
}

/** The nine pillars of one indicator, on a scale of their own unit. */
export interface PillarPanel {
  readonly key: string;
  readonly name: string;
  /** Unit and target of the whole. */
  readonly note: string;
  readonly href: string | null;
  readonly bars: readonly PillarBar[];
}

export interface PillarPanelsSeries {
  readonly panels: readonly PillarPanel[];
}
