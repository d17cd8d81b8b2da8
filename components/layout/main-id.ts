/** Where the skip link leads. In a file of its own: a server page cannot read a value from a client file. */
export const MAIN_ID = "main";
