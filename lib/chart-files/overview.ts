/** Stands in place of an indicator in the address of a chart of several: the overview's, and the comparison's. */
export const OVERVIEW = "overview";
