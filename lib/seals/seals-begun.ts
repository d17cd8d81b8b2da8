/** The event that says from when on what comes into effect is sealed. It is written once in the life of a database. */
export const SEALS_BEGUN = "seals.begun";
