/** Hexadecimal digits of a hash that stand in the name of a file: 64 bits, so that no two contents meet by chance. */
const DIGITS = 16;

/** As much of it as is used here: the types of pages are not those of Node. */
interface Hashing {
  readonly crypto?: {readonly subtle?: {digest(algorithm: string, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>}};
}

/** The beginning of the SHA-256 of some bytes, as `sha256sum` writes it; undefined on pages without https, which have none. */
export async function contentHash(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const subtle = (globalThis as Hashing).crypto?.subtle;
  if (!subtle) return undefined;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, DIGITS / 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** False when an address names the hash of another content: the file is cut, changed, or of another version. */
export async function holdsItsHash(address: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const named = /\.([\da-f]{16})\.\w+$/.exec(new URL(address).pathname)?.[1];
  const hash = named && (await contentHash(bytes));
  return !hash || hash === named;
}
