/** Query parameter under which a page's own address answers with its scripts; its value is the page's mark. */
export const SCRIPTS_PARAM = "scripts-of";
/** What a page says when one of its scripts does not arrive. */
export const FAILED_EVENT = "page-scripts-failed";
/** What a page that has its scripts says once it answers by itself. */
export const AWAKE_EVENT = "page-awake";
