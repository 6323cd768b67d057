/** /admin: the page for administrators, and what it asks, behind the token. */
import {createHash, timingSafeEqual} from 'node:crypto';
import fastifyStatic from '@fastify/static';
import type {FastifyInstance, FastifyRequest} from 'fastify';
import {Problem} from '../problem.js';
import type {Settings} from '../settings/types.js';
import type {Store} from '../store/store.js';
import {adminAnswers} from './admin-answers.js';
import {adminComments} from './admin-comments.js';

export interface AdminOptions {
  readonly settings: Settings;
  readonly store: Store;
  readonly folder?: string;
}

/** Scripts and styles of the folder alone, in no other page. */
const POLICY = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export async function adminRoutes(app: FastifyInstance, {settings, store, folder}: AdminOptions): Promise<void> {
  if (folder !== undefined) {
    const setHeaders = (reply: {setHeader(name: string, value: string): unknown}) =>
      void reply.setHeader('Content-Security-Policy', POLICY);
    await app.register(fastifyStatic, {root: folder, prefix: '/admin/', setHeaders});
    app.get('/admin', (_request, reply) => reply.redirect('/admin/'));
  }
  await app.register(
    async (api) => {
      api.addHook('onRequest', checkToken(settings.token));
      api.addHook('onSend', async (_request, reply) => void reply.header('Cache-Control', 'no-store'));
      adminComments(api, settings, store);
      adminAnswers(api, settings, store);
    },
    {prefix: '/admin/api'},
  );
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function checkToken(token: string | undefined): (request: FastifyRequest) => Promise<void> {
  // Digests are of one length, so that the time of comparing tells nothing.
  const wanted = token === undefined ? undefined : digest(`Bearer ${token}`);
  return async ({headers}) => {
    if (!wanted) throw new Problem(403, 'Administration is off; start the receiver with TARJOTIN_TOKEN');
    if (timingSafeEqual(digest(headers.authorization ?? ''), wanted)) return;
    throw new Problem(401, 'Send Authorization: Bearer with the token of this receiver', undefined, {
      'WWW-Authenticate': 'Bearer',
    });
  };
}
