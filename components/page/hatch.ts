/** Ground of a cell or bar that nothing was reported for; always together with the words. */
export const HATCH = "bg-[repeating-linear-gradient(135deg,var(--line)_0_1px,transparent_1px_7px)]";
