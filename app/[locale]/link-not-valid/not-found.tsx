/** Under status 404 Next takes a page's title from here. */
export { default, generateMetadata } from "./page";
