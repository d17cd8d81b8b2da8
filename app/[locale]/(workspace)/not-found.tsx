/** Keeps the frame of the workspace around "not found": an indicator, a member or a link that is not there. */
export { NotFoundState as default } from "@/components/layout/not-found-state";
export { generateMetadata } from "../not-found";
