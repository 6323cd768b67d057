/**
 * What stands further down comes when the visitor nears it: four widgets at once keep an old phone busy for a second. Until then, and
 * without JavaScript, there is what stands beside the template.
 */

/**
 * Half a screen below: less than the first widget keeps free for itself, so that nothing comes before the visitor moves. Nothing above:
 * who goes straight to what stands after it would be pushed away, for Safari does not scroll along.
 */
const NEAR = '0px 0px 50%';

/** `prepare` is given what comes, before it is in the page. */
export function bringLater(prepare: (content: DocumentFragment) => void): void {
  const watcher = new IntersectionObserver((entries) => {
    for (const {isIntersecting, target} of entries) {
      const content = isIntersecting && target.querySelector('template')?.content;
      if (!content) continue;
      watcher.unobserve(target);
      prepare(content);
      target.replaceWith(content);
    }
  }, {rootMargin: NEAR});
  for (const box of document.querySelectorAll('.later')) watcher.observe(box);
}
