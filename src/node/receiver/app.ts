/** The HTTP server: what every route shares. */
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import fastify, {type FastifyInstance, type FastifyReply, type FastifyRequest, LogController} from 'fastify';
import {LOG} from './log.js';
import {openApi} from './openapi/document.js';
import {Problem, toProblem} from './problem.js';
import {PROOF_HEADER} from './proof.js';
import {adminRoutes} from './routes/admin.js';
import {answerRoutes} from './routes/answers.js';
import {commentRoutes} from './routes/comments.js';
import {healthRoute} from './routes/health.js';
import {oembedRoute} from './routes/oembed.js';
import {resultRoutes} from './routes/results.js';
import type {Settings} from './settings/types.js';
import {secretOf} from './store/secret.js';
import type {Store} from './store/store.js';

/** Bytes of a body: the most that the outbox sends. */
const BODY_LIMIT = 1_000_000;

/** Milliseconds in which a request must have come whole. */
const REQUEST_TIMEOUT = 30_000;

export interface AppOptions {
  readonly settings: Settings;
  readonly store: Store;
  /** Whether it writes a log, to standard output. */
  readonly log: boolean;
  /** Folder of the page for administrators, served under /admin/. */
  readonly adminFolder?: string;
}

export async function createApp({settings, store, log, adminFolder}: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: log && LOG,
    logController: new LogController({disableRequestLogging: true}),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    // Addresses that cannot be read.
    frameworkErrors: answerProblem,
    trustProxy: settings.trustProxy,
    forceCloseConnections: 'idle',
  });
  app.removeContentTypeParser('text/plain');
  handleProblems(app);
  app.addHook('onSend', async (_request, reply) => void reply.header('X-Content-Type-Options', 'nosniff'));
  app.addHook('onResponse', async ({log, method, routeOptions}, {statusCode, elapsedTime}) =>
    log.info({method, route: routeOptions.url, status: statusCode, ms: Math.round(elapsedTime)}, 'answered'),
  );
  await allowOrigins(app, settings);
  // Counted by the routes that take something; reading is free.
  await app.register(rateLimit, {global: false, timeWindow: '1 minute'});
  const taker = {settings, store, secret: await secretOf(store.db, 'proof')};
  answerRoutes(app, taker);
  commentRoutes(app, taker);
  resultRoutes(app, settings, store);
  oembedRoute(app, settings);
  healthRoute(app, store);
  app.get('/openapi.json', openApi);
  await app.register(adminRoutes, {settings, store, folder: adminFolder});
  return app;
}

function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = toProblem(error);
  if (problem.status >= 500) request.log.error({err: error, route: request.routeOptions.url}, 'failed');
  void reply
    .status(problem.status)
    .headers(problem.headers)
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}

function handleProblems(app: FastifyInstance): void {
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler(() => {
    throw new Problem(404, 'There is nothing at this address');
  });
}

/** Pages of other origins may send and read, never administer. */
async function allowOrigins(app: FastifyInstance, {origins}: Settings): Promise<void> {
  const open = {
    origin: origins === '*' ? '*' : [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['Content-Type', 'Idempotency-Key', PROOF_HEADER],
    exposedHeaders: ['Retry-After'],
    maxAge: 86_400,
  };
  await app.register(cors, {
    delegator: (request, callback) => callback(null, request.url?.startsWith('/admin') ? {origin: false} : open),
  });
}
