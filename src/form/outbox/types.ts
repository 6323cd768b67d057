/** Plain JSON. What is `undefined` in an object is left out, as JSON.stringify does. */
export type Json = string | number | boolean | null | readonly Json[] | {readonly [name: string]: Json | undefined};

export type WaitReason =
  /** The browser says that it has no network. */
  | 'offline'
  /** No answer within the time, or none that the browser lets us read. */
  | 'network'
  /** 5xx, or for the first times a status that no receiver of ours gives. */
  | 'server'
  | 'too-many-requests'
  /** 200 with something else than our receipt: a login page, a captive portal. */
  | 'not-a-receipt'
  /** 401 or 403 for the first time; the second time it is refused. */
  | 'forbidden';

export interface FieldError {
  readonly field: string;
  /** Text of the server, to be shown as text only. */
  readonly message?: string;
}

export interface Sending {
  readonly status: 'sending';
  /** This device is doing the work that the server asks of whoever sends: it may take some seconds. */
  readonly isProving?: true;
}

/** Goes again by itself. */
export interface Waiting {
  readonly status: 'waiting';
  readonly reason: WaitReason;
  /** Epoch ms of the next try; it comes sooner when the network or the page comes back. */
  readonly retryAt: number;
}

/** Does not go again by itself. The answer is kept until it is replaced, discarded or tried again. */
export type Refused =
  | {readonly status: 'refused'; readonly reason: 'invalid'; readonly errors: readonly FieldError[]}
  | {
      readonly status: 'refused';
      /**
       * 413; 401 and 403, tried again on the next visit; 404 and 410, a form that is unknown or closed; any other 4xx that
       * came again and again.
       */
      readonly reason: 'too-large' | 'forbidden' | 'closed' | 'rejected';
    };

export interface Received {
  readonly status: 'received';
  /** The text that the server gave for the visitor to keep. */
  readonly receipt: string;
  /** Epoch ms. */
  readonly date: number;
}

export type EntryState = Sending | Waiting | Refused | Received;

/** One answer. Frozen: a change makes a new one. */
export interface Entry {
  readonly key: string;
  /** Absolute http(s) address. */
  readonly endpoint: string;
  /** The form it answers, as the caller named it. */
  readonly form: string;
  /** The JSON text that each try sends; empty once it is received. */
  readonly body: string;
  /** Epoch ms when the visitor sent it. */
  readonly madeAt: number;
  /** `page`: storage was denied or full, and closing the page before the receipt loses it: say so. */
  readonly kept: 'device' | 'page';
  readonly state: EntryState;
}

export interface Answer {
  /** http(s); a relative one is read against the page's address. https alone on https pages. */
  readonly endpoint: string;
  readonly form: string;
  readonly body: Json;
  /**
   * For a caller that makes it before the first click (`newKey`), so that a double click is one answer: a key that is
   * here already gives the entry that has it. Visible ASCII, at most 200 characters.
   */
  readonly key?: string;
}

export type SendError =
  /** 50 answers have no receipt yet. */
  | 'too-many'
  /** More than 1 MB of UTF-8. */
  | 'too-large'
  /** Cycles, functions, more than 100 levels. */
  | 'not-json'
  | 'bad-endpoint'
  | 'bad-key'
  /** To be replaced, but not here or not refused: the server may have stored it. */
  | 'not-refused'
  /** The outbox is closed. */
  | 'closed';

export type SendResult = {readonly entry: Entry; readonly error?: undefined} | {readonly error: SendError};

/** Never throws and never rejects. */
export interface Outbox {
  /** Oldest first, receipts of the last 30 days among them. A frozen array, a new one after each change. */
  readonly entries: readonly Entry[];
  /** Resolves when what earlier visits left has been read and resumed. */
  readonly ready: Promise<void>;
  /** Takes an answer: stores it, sends it, and goes on until it has a receipt or is refused. */
  send(answer: Answer): SendResult;
  /** Calls after each change; returns the function that ends it. */
  subscribe(listener: (entries: readonly Entry[]) => void): () => void;
  /** The visitor's own button: goes at once, also before the time that a server named in Retry-After. */
  retry(key: string): void;
  /** Forgets an answer or a receipt, on the device too. A request on its way may still arrive. */
  discard(key: string): void;
  /**
   * Sends a corrected body in place of a refused one. It gets a key of its own: servers may hold the old key to the
   * old bytes.
   */
  replace(key: string, body: Json): SendResult;
  /** Ends requests, timers and listeners. Answers on the device go on at the next visit, those in the page are gone. */
  close(): void;
}
