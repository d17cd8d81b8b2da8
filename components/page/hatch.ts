/** Ground of a cell or bar for which nothing was reported; always together with the words. */
export const HATCH = "bg-[repeating-linear-gradient(135deg,var(--line)_0_1px,transparent_1px_7px)]";
