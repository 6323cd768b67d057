/** The library has no types of its own; this is what the tests use of it. */
declare module 'jsonld' {
  type Node = Readonly<Record<string, unknown>>;
  interface Options {
    readonly base: string;
    /** Rejects when something would be lost. */
    readonly safe: boolean;
  }
  const jsonld: {expand(document: object, options: Options): Promise<readonly Node[]>};
  export default jsonld;
}
