export { LinkNotValid as default } from "@/components/links/link-not-valid";
