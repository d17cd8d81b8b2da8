/** What the tests use of a package that comes without types. */
declare module "jsdom" {
  /** @throws DOMException for `application/xml` that is not well-formed */
  export const JSDOM: new (text: string, options?: { readonly contentType?: string }) => object;
}
