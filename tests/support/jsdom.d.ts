/** What the tests use of a package that comes without types. */
declare module "jsdom" {
  export class JSDOM {
    /** @throws DOMException for `application/xml` that is not well-formed */
    constructor(text: string, options?: { readonly contentType?: string });
  }
}
