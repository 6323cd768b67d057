/** What the log holds: never what visitors wrote, who they are, nor addresses with ids in them. */
import type {FastifyServerOptions} from 'fastify';

/** Of an error its kind and place. Messages of databases and of JSON.parse repeat what they choke on. */
function errorInLog(error: Error & {readonly code?: unknown}): {
  type: string;
  message: string;
  stack: string;
  code: unknown;
} {
  const {name, code, stack = ''} = error;
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return {type: name, message: '', stack: places.join('\n'), code};
}

export const LOG: FastifyServerOptions['logger'] = {
  level: 'info',
  serializers: {err: errorInLog, req: ({method}: {readonly method: string}) => ({method})},
};
