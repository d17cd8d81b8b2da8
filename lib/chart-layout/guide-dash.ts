export const GUIDE_DASH = { dashed: "5 3", dotted: "1.5 3.5" } as const;
