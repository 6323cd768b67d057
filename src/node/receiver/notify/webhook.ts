/** Tells another server that there is something new, signed as Standard Webhooks has it (https://www.standardwebhooks.com). */
import {createHmac} from 'node:crypto';
import type {Notice} from './send-notices.js';

/** Milliseconds for the whole reply. */
const TIMEOUT = 5_000;

/** `v1,` and the HMAC-SHA256 of id, time and body with the bytes of the secret, base64. */
export const sign = (secret: string | Buffer, id: string, timestamp: string, body: string): string =>
  `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`;

/** Rejects unless the reply is 2xx. The same news have the same id when they are told again. */
export async function callWebhook(
  {url, secret}: {readonly url: string; readonly secret: string},
  {kind, round, told, waiting}: Notice,
): Promise<void> {
  const id = `${kind}-${round}-${told}-${waiting}`;
  const timestamp = String(Math.floor(Date.now() / 1000));
  const body = JSON.stringify({type: `${kind}.received`, data: {round, count: waiting, total: told + waiting}});
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': sign(secret, id, timestamp, body),
    },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`The webhook answers ${response.status}`);
}
