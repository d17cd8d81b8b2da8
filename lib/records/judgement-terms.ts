/** What can be said of a target that is a statement: 达到, 基本达到, 未达到, 暂不能评定. */
export const JUDGEMENT_RESULTS = ["reached", "largely-reached", "missed", "open"] as const;

/** Why it cannot be judged: 表述不清, 无口径, 无依据. */
export const JUDGEMENT_REASONS = ["unclear-wording", "no-measure", "no-evidence"] as const;
