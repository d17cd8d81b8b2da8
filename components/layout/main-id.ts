/**
 * Id of the element that the skip link leads to. In a file of its own, because a server page cannot read a value
 * from a client file.
 */
export const MAIN_ID = "main";
