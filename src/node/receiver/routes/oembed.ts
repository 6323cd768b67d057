/** GET /oembed: how to show an address of embed.html, for systems that ask by oEmbed. */
import type {FastifyInstance} from 'fastify';
import {describeEmbed} from '../../oembed/describe.js';
import {Problem} from '../problem.js';
import type {Settings} from '../settings/types.js';

interface Query {
  readonly url?: string;
  readonly format?: string;
  readonly maxwidth?: string;
  readonly maxheight?: string;
}

/** What is no size counts as not said. */
const sizeOf = (text: unknown): number | undefined =>
  typeof text === 'string' && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;

export function oembedRoute(app: FastifyInstance, {embed}: Settings): void {
  app.get<{Querystring: Query}>('/oembed', async ({query: {url, format = 'json', maxwidth, maxheight}}, reply) => {
    if (format !== 'json') throw new Problem(501, 'Only format=json is known here');
    const room = {maxWidth: sizeOf(maxwidth), maxHeight: sizeOf(maxheight)};
    const answer = embed !== undefined && typeof url === 'string' ? describeEmbed(url, embed, room) : undefined;
    if (!answer) throw new Problem(404, 'There is nothing to show at this url');
    void reply.header('Cache-Control', `public, max-age=${answer.cache_age}`);
    return answer;
  });
}
