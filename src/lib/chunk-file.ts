/**
 * The file name of an element's first chunk: its hash is in the loader anyway, for the browser to check the file by, and a name
 * of letters of its own would cost the loader bytes that cannot be compressed. `hash`: SHA-256 in base64.
 */
export const chunkFile = (name: string, hash: string): string => `${name}-${hash.slice(0, 8).replace(/\W/g, '-')}.js`;
