/** What Observable Framework's standard library gives to modules; it exists only where Framework serves them. */
declare module "observablehq:stdlib" {
  /** A file of the site; the name is a literal path relative to the module, which Framework rewrites to the hashed file. */
  export function FileAttachment(name: string): {readonly href: string};
}
