/** Every request that the receiver answers. A test holds them against its routes, and real replies against the schemas. */
import type {SCHEMAS} from './schemas.js';

type Name = keyof typeof SCHEMAS;

export interface Operation {
  readonly summary: string;
  readonly body?: Name;
  /** Replies that are no problem, by status; null has no body, other media types are named as they are. */
  readonly replies: Readonly<Record<number, Name | null | readonly string[]>>;
  /** Statuses of the problems that it may answer with. */
  readonly problems?: readonly number[];
  /** Parameters of the query, with the words that are known. */
  readonly query?: Readonly<Record<string, readonly string[] | 'text' | 'page'>>;
}

/** `optional` where the receiver makes a key itself. */
export const keyOf = (route: string): 'required' | 'optional' | undefined => {
  if (route.endsWith('/answer')) return 'optional';
  return route.startsWith('POST /answers') || route.startsWith('POST /comments') ? 'required' : undefined;
};

export const isAdmin = (route: string): boolean => route.includes(' /admin/');

const TAKING = [400, 403, 404, 410, 413, 415, 422, 428, 429];

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  'POST /answers/{form}': {
    summary: 'Send an answer; 200 when it is there already',
    body: 'Answer',
    replies: {201: 'Receipt', 200: 'Receipt'},
    problems: TAKING,
  },
  'POST /comments/{thread}': {
    summary: 'Send a comment; its receipt is its id',
    body: 'NewComment',
    replies: {201: 'Receipt', 200: 'Receipt'},
    problems: TAKING,
  },
  'GET /comments/{thread}': {
    summary: 'Comments that are approved, 20 a page',
    query: {order: ['newest', 'oldest'], page: 'page'},
    replies: {200: 'Thread', 304: null},
    problems: [400, 404],
  },
  'GET /comments/{thread}/states': {
    summary: "How one's own comments stand, by their receipts; who is not there was deleted",
    query: {id: 'text'},
    replies: {200: 'States'},
    problems: [400, 404],
  },
  'GET /forms/{form}': {summary: 'The definition of a form', replies: {200: 'Definition'}, problems: [404]},
  'GET /results/{form}': {
    summary: 'Counts, where they are public; small ones are null',
    replies: {200: 'Results'},
    problems: [404],
  },
  'GET /oembed': {
    summary: 'How to show an address of embed.html, by oEmbed 1.0',
    query: {url: 'text', format: ['json'], maxwidth: 'text', maxheight: 'text'},
    replies: {200: 'Embed'},
    problems: [404, 501],
  },
  'GET /health': {summary: 'Whether the database answers', replies: {200: 'Health'}, problems: [503]},
  'GET /openapi.json': {summary: 'This description', replies: {200: ['application/json']}},
  'GET /admin/api/threads': {summary: 'Threads with their counts', replies: {200: 'Threads'}},
  'GET /admin/api/comments': {
    summary: 'The queue of the moderators, 50 a page',
    query: {status: ['waiting', 'approved', 'hidden'], thread: 'text', page: 'page'},
    replies: {200: 'Queue'},
    problems: [400],
  },
  'POST /admin/api/comments/{id}/approve': {summary: 'Show a comment', replies: {200: 'Moderated'}, problems: [404]},
  'POST /admin/api/comments/{id}/hide': {
    summary: 'Hide a comment and the replies to it',
    replies: {200: 'Moderated'},
    problems: [404],
  },
  'POST /admin/api/comments/{id}/delete': {
    summary: 'Delete a comment and the replies to it',
    replies: {200: 'Moderated'},
    problems: [404],
  },
  'POST /admin/api/comments/{id}/answer': {
    summary: 'Answer as the host',
    body: 'HostAnswer',
    replies: {201: 'Moderated', 200: 'Moderated'},
    problems: [404, 422],
  },
  'GET /admin/api/forms': {summary: 'Forms with their counts', replies: {200: 'Forms'}},
  'GET /admin/api/results/{form}': {summary: 'All counts of a form', replies: {200: 'Results'}, problems: [404]},
  'GET /admin/api/export/{form}': {
    summary: 'All answers to a form',
    query: {format: ['csv', 'jsonl', 'xlsx']},
    replies: {
      200: ['text/csv', 'application/jsonl', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    },
    problems: [400, 404],
  },
  'GET /admin/api/suspected/{form}': {
    summary: 'Answers that may come from a machine, the first 50',
    replies: {200: 'Suspected'},
    problems: [404],
  },
  'POST /admin/api/answers/{receipt}/trust': {
    summary: 'A person has looked: the answer counts',
    replies: {204: null},
    problems: [404],
  },
  'DELETE /admin/api/answers/{receipt}': {
    summary: 'Erase an answer, as its giver may ask',
    replies: {204: null},
    problems: [404],
  },
};
