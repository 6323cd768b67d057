import type {FastifyInstance} from 'fastify';
import {Problem} from '../problem.js';
import type {Store} from '../store/store.js';

/** GET /health: well when the database answers. */
export function healthRoute(app: FastifyInstance, {db}: Store): void {
  app.get('/health', async (_request, reply) => {
    void reply.header('Cache-Control', 'no-store');
    const isWell = await db
      .selectFrom('notices')
      .select('told')
      .limit(1)
      .execute()
      .then(
        () => true,
        () => false,
      );
    if (!isWell) throw new Problem(503, 'The database does not answer');
    return {status: 'ok'};
  });
}
