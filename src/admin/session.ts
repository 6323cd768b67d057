/** The token of the administrator: kept for this tab alone, and sent in a header, never in an address. */

const NAME = 'tarjotin-admin';

/** `sessionStorage`; undefined where the browser forbids it: then the token lasts until the page is left. */
function storage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

export class Session {
  #token = storage()?.getItem(NAME) ?? '';

  /** '' when nobody has logged in. */
  get token(): string {
    return this.#token;
  }

  begin(token: string): void {
    this.#token = token;
    storage()?.setItem(NAME, token);
  }

  end(): void {
    this.#token = '';
    storage()?.removeItem(NAME);
  }
}

/** The token of a link that logs in (`/admin/#token=…`). It is taken out of the address, so that it is not copied on. */
export function takeTokenOfAddress(): string | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? undefined;
  if (token) history.replaceState(null, '', location.pathname + location.search);
  return token;
}
