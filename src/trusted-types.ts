/*
 * How Lit's templates become elements on pages with Trusted Types. Lit makes a policy named `lit-html` while its module
 * loads, which throws where the page has one of that name or forbids it: then no element is ever defined
 * (AmoebeLabs/flex-horseshoe-card#149). The build puts these two functions in the place of Lit's own.
 *
 * Where the browser has Element.setHTML (https://wicg.github.io/sanitizer-api/) no policy is needed at all: it takes
 * plain text and leaves out what could run as a script, of which a template has nothing. Elsewhere the policy is made
 * under a name of our own, for the host's `trusted-types` directive: `tarjotin`.
 */

import {pageWide} from './lib/page-wide.js';

interface Rules {
  readonly createHTML: (html: string) => string;
}

interface PolicyFactory<Policy> {
  createPolicy(name: string, rules: Rules): Policy;
}

type Sanitizing = HTMLTemplateElement & {setHTML?(html: string, options: {sanitizer: {comments: boolean}}): void};

function setSafely(template: Sanitizing, html: string): void {
  template.setHTML?.(html, {sanitizer: {comments: true}});
}

/** Lit marks places by comments and by attributes like `@click$lit$`: Chrome 105 to 118 and polyfills lose them. */
function keepsMarks(): boolean {
  const html = '<b @a="" .b=""><!--?c--></b>';
  const template = document.createElement('template');
  try {
    setSafely(template, html);
  } catch {
    return false;
  }
  return template.innerHTML === html;
}

const safely = keepsMarks();

/**
 * The policy for Lit's templates; undefined where none is needed. Throws where nothing can be rendered: the chunk is
 * then refused as a whole, the elements stay undefined, what the page has inside the tags stays visible, and the
 * loader writes its one line.
 */
export function createPolicy<Policy>(factory: PolicyFactory<Policy>, rules: Rules): Policy | undefined {
  if (safely) return undefined;
  try {
    // A policy of one name can be made once a page; another widget's copy of Lit uses the same.
    return pageWide('policy-1', () => factory.createPolicy('tarjotin', rules));
  } catch {
    try {
      // A sink that a page without `require-trusted-types-for 'script'`, or with a default policy, allows.
      new DOMParser().parseFromString('', 'text/html');
    } catch {
      throw new Error("the page's Content-Security-Policy needs `trusted-types tarjotin`");
    }
    return undefined;
  }
}

/** Fills a template element with the text that Lit made of a template literal, trusted by the policy if there is one. */
export function fillTemplate(template: HTMLTemplateElement, html: string): void {
  if (safely) setSafely(template, html);
  else template.innerHTML = html;
}
