export { default, generateMetadata } from "../../link-not-valid/page";
