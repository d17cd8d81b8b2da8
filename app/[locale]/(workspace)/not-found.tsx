/** An indicator, a member, a link that is not there: the frame of the workspace stays. */
export { NotFoundState as default } from "@/components/layout/not-found-state";
export { generateMetadata } from "../not-found";
