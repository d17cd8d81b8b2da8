/** Query parameter under which a page's own address answers with its scripts; its value is the page's mark. */
export const SCRIPTS_PARAM = "scripts-of";
/** Attribute of a still page's only script with the page's mark. */
export const MARK_ATTRIBUTE = "data-page";
/** Event that a page sends when one of its scripts does not arrive. */
export const FAILED_EVENT = "page-scripts-failed";
/** Event that a page sends once it has its scripts and answers by itself. */
export const AWAKE_EVENT = "page-awake";

/** What answers a press only once the page is awake. */
export const WAITS = "button[type=button],[aria-haspopup]";

/** Attribute of what stands in place of a chart that was not drawn: such a page is shown, and not kept. */
export const NOT_DRAWN = "data-not-drawn";
