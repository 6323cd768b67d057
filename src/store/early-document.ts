import {type FetchedDocument, fetchJson, type FetchOptions} from '../feed/fetch.js';
import {fetchableUrl, isApi} from '../feed/fetch-url.js';
import {pageWide} from '../lib/page-wide.js';
import {GRACE} from './open-stores.js';

/** A document on its way that no store has asked for yet. */
export interface EarlyDocument {
  readonly whole: Promise<FetchedDocument>;
  /** Resolves when it has not come in 10 s. */
  readonly slow: Promise<void>;
  /** For who does not wait for it any more; without anybody the request ends. */
  readonly leave: () => void;
}

interface EarlyRequest {
  readonly document: Omit<EarlyDocument, 'leave'>;
  /** Gives it to one store: from then on it is that store's to end. */
  readonly take: (options: FetchOptions) => Promise<FetchedDocument>;
  readonly abort: () => void;
  /** How many wait for it. */
  waiting: number;
}

const requests = pageWide('early-documents-2', () => new Map<string, EarlyRequest>());

function begin(address: string): EarlyRequest {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  let tellSlow = (): void => undefined;
  const slow = new Promise<void>((resolve) => (tellSlow = resolve));
  const whole = fetchJson(address, {signal: controller.signal, onSlow: tellSlow});
  // Whoever takes it is told what went wrong.
  whole.catch(() => undefined);
  const take: EarlyRequest['take'] = ({signal, onSlow}) => {
    requests.delete(address);
    signal?.addEventListener('abort', abort);
    void slow.then(onSlow);
    return whole;
  };
  return {document: {whole, slow}, take, abort, waiting: 0};
}

/**
 * Asks for the first document of a feed before the code has come that reads feeds; undefined where its address must be refused, or
 * completed. Two that ask for one address get one document.
 */
export function fetchEarly(url: string): EarlyDocument | undefined {
  let address: string;
  try {
    const fetchable = fetchableUrl(url);
    if (isApi(fetchable)) return undefined;
    address = fetchable.href;
  } catch {
    return undefined;
  }
  const request = requests.get(address) ?? begin(address);
  requests.set(address, request);
  request.waiting++;
  const leave = (): void => {
    request.waiting--;
    setTimeout(() => {
      if (request.waiting || requests.get(address) !== request) return;
      requests.delete(address);
      request.abort();
    }, GRACE);
  };
  return {...request.document, leave};
}

/** The document of an address if it has been asked for early, for one store. */
export const takeEarly = (address: string, options: FetchOptions = {}): Promise<FetchedDocument> | undefined => requests.get(address)?.take(options);
