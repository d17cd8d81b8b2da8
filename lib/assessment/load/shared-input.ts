import type { AssessmentInput } from "@/lib/assessment/types";

/**
 * Keeps of a plan's facts those of some indicators only (`codes`; null keeps all). Everything that is judged,
 * listed, compared or exported is made from what comes out here, so that the other indicators leave no trace
 * anywhere: neither numbers nor targets, nor the calibres and sources that only they use.
 */
export function sharedInput(
  input: AssessmentInput,
  codes: readonly string[] | null,
): AssessmentInput {
  if (codes === null) return input;
  const chosen = new Set(codes);
  const ofChosen = <Row extends { indicator: string }>(rows: readonly Row[]) =>
    rows.filter(({ indicator }) => chosen.has(indicator));
  const facts = {
    targets: ofChosen(input.targets),
    baselines: ofChosen(input.baselines),
    bridges: ofChosen(input.bridges),
    revisions: ofChosen(input.revisions),
    judgements: ofChosen(input.judgements ?? []),
    register: (input.register ?? []).filter(({ payload }) =>
      payload.indicators.every((code) => chosen.has(code)),
    ),
  };
  const used = new Set([
    ...[...facts.targets, ...facts.baselines, ...facts.revisions].map(({ calibre }) => calibre),
    ...facts.bridges.flatMap(({ from, to }) => [from, to]),
  ]);
  return {
    ...input,
    ...facts,
    indicators: input.indicators.filter(({ code }) => chosen.has(code)),
    calibres: input.calibres.filter(({ code }) => used.has(code)),
  };
}
