/** Size of a small chart and its edges, px: room above for a number, right for half of one, below for the years. */
export const PANEL = { width: 240, height: 148, left: 8, right: 30, top: 22, bottom: 22 } as const;
