/** The fewest characters of a member's password. */
export const SHORTEST_PASSWORD = 12;
/** The fewest characters of a public link's password, which is handed on by word of mouth and ends with the link. */
export const SHORTEST_LINK_PASSWORD = 8;
export const LONGEST_PASSWORD = 128;
