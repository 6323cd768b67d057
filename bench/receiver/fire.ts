/** Sends answers as fast as they are taken, each with a key and a text of its own. */
import autocannon from 'autocannon';

export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Replies with 201. */
  readonly acknowledged: number;
  readonly failed: number;
}

const bodyOf = (number: number): string =>
  JSON.stringify({
    answers: {
      suosittelu: [number % 11],
      tunnelma: [1 + (number % 5)],
      aika: ['1'],
      mista: ['lehti'],
      kiinnostaa: ['uinti', 'kuoro'],
      sisalto: [1 + (number % 7)],
    },
    subject: `ev/${number}`,
    inLanguage: 'fi',
    elapsed: 40_000,
    website: '',
  });

export async function fire(
  url: string,
  {amount, connections}: {readonly amount: number; readonly connections: number},
): Promise<Load> {
  const run = crypto.randomUUID();
  let number = 0;
  const result = await autocannon({
    url: `${url}/answers/palaute`,
    method: 'POST',
    amount,
    connections,
    requests: [
      {
        setupRequest: (request) => ({
          ...request,
          headers: {'Content-Type': 'application/json', 'Idempotency-Key': `${run}-${++number}`},
          body: bodyOf(number),
        }),
      },
    ],
  });
  const {statusCodeStats = {}, latency, errors, timeouts} = result;
  const acknowledged = statusCodeStats['201']?.count ?? 0;
  return {
    perSecond: Math.round(acknowledged / ((result.finish.getTime() - result.start.getTime()) / 1000)),
    p50: latency.p50,
    p99: latency.p99,
    acknowledged,
    failed: amount - acknowledged + errors + timeouts,
  };
}
