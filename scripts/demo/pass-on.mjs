/** Requests to one server answered by another, so that both stand at one origin. */
import {request as ask} from 'node:http';

/**
 * @param {string} origin of the server that answers
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function passOn(origin, request, response) {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  // With the Host of the visitor: the receiver compares it with the origin of the page that sends.
  const onward = ask(new URL(request.url ?? '/', origin), {method: request.method, headers: request.headers}, (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(response);
  });
  onward.once('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
  response.once('close', () => onward.destroy());
  request.pipe(onward);
}
