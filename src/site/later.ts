/**
 * What stands further down comes when the visitor nears it: four widgets at once keep an old phone busy for a second. Until then, and
 * without JavaScript, there is what stands beside the template.
 */

/** Half a screen: less than the first widget keeps free for itself, so that nothing comes before the visitor moves. */
const NEAR = '50%';

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
  }, {rootMargin: `${NEAR} 0px`});
  for (const box of document.querySelectorAll('.later')) watcher.observe(box);
}
