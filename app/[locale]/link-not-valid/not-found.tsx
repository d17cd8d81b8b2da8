/** Gives the title: under status 404 Next takes it from here. */
export { default, generateMetadata } from "./page";
