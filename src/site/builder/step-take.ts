/** Step 4: the code, and how it comes into the page. */
import {html, nothing, type TemplateResult} from 'lit';
import {BLOCKS, fillIn, otherWays, type System} from './instructions.js';
import {radios, selectField} from './fields.js';
import {directivesOf, policyText} from './policy.js';
import {
  attributesOf, elementTag, embedAddress, fallback, heightScript, iframeTag, isExample, linkTag, placeholder, scriptTag, sourcesOf,
} from './snippet.js';
import type {Block} from './texts.js';
import {styleSheet} from './themes.js';
import {OPTIONS, showsFeed} from './widgets.js';
import {type Actions, type View, withCode} from './view.js';

export function takeStep(view: View, actions: Actions): TemplateResult {
  const {texts: {take: texts}, choices, site} = view;
  const system = choices.into as System;
  return html`
    <div class="where">
      ${selectField({
        id: 'into', label: texts.into, value: system, options: OPTIONS.into.map((name) => [name, texts.systems[name]]),
        onChange: (into) => actions.choose({into}),
      })}
      ${radios({
        name: 'version', legend: texts.version, kind: 'cards', value: choices.version,
        options: OPTIONS.version.map((name) => [name, ...texts.versions[name]]),
        onChange: (version) => actions.choose({version}),
      })}
      ${isExample(choices, site) ? html`<p class="notice">${texts.exampleLeft}</p>` : nothing}
    </div>
    <div class="columns">
      <div>${steps(view)}</div>
      <div>
        ${[...BLOCKS[system], 'style' as const, 'policy' as const, 'inside' as const].map((block) => codeBlock(block, view, actions))}
        <details class="others">
          <summary>${texts.others}</summary>
          <p class="hint">${texts.othersHint}</p>
          ${otherWays(system).map((block) => codeBlock(block, view, actions))}
        </details>
      </div>
    </div>`;
}

function steps({texts: {take: texts}, choices, site, instructions}: View): TemplateResult | typeof nothing {
  const instruction = instructions?.[choices.into as System];
  if (!instruction) return nothing;
  const fill = (step: string): string => fillIn(step, `tarjotin-${choices.widget}`, attributesOf(choices, site));
  return html`<h3>${texts.steps}</h3>
    <ol class="instructions">${instruction.steps.map((step) => html`<li>${withCode(fill(step))}</li>`)}</ol>
    <h3>${texts.filter}</h3>
    <p>${withCode(instruction.filter)}</p>`;
}

function codeOf(block: Block, {choices, site, texts, feeds, language}: View): string {
  const words = texts.words[choices.widget];
  // A page of its own cannot know the language of the page around it.
  const alone = {...choices, 'data-lang': choices['data-lang'] || language};
  switch (block) {
    case 'all':
      return `${scriptTag(choices, site)}\n${elementTag(choices, site, words)}`;
    case 'script':
      return scriptTag(choices, site);
    case 'element':
      return elementTag(choices, site, words);
    case 'div':
      return placeholder(choices, site, words);
    case 'link':
      return linkTag(alone, site, words);
    case 'iframe':
      return iframeTag(alone, site, words);
    case 'address':
      return embedAddress(alone, site);
    case 'height':
      return heightScript(choices, site);
    case 'properties':
      return attributesOf(choices, site).map(([name, value = 'true']) => `${name}=${value}`).join('\n');
    case 'style':
      return choices.into === 'iframe' ? '' : styleSheet(choices);
    case 'policy':
      return policyText(directivesOf(choices, site, showsFeed(choices.widget) ? feeds?.origins : []));
    case 'inside':
      return choices.into === 'iframe' ? '' : fallback(choices, words);
  }
}

/** What follows the code. */
function remark(block: Block, {texts: {take: texts}, choices, site}: View): TemplateResult | typeof nothing {
  if (block === 'policy' && choices.into !== 'iframe') {
    const names = choices['json-ld'] === 'on' ? 'tarjotin tarjotin-data' : 'tarjotin';
    return html`<p class="hint">${withCode(texts.trustedTypes(names))}</p>`;
  }
  if (block !== 'inside' || !showsFeed(choices.widget)) return nothing;
  const sources = sourcesOf(choices, site).map((source) => `'${source.replaceAll("'", '%27')}'`);
  return html`<p class="hint">${texts.noScript}</p>
    <pre tabindex="0"><code>npx tarjotin feed render ${sources.join(' ')} --out list.html</code></pre>`;
}

function codeBlock(block: Block, view: View, {copy}: Actions): TemplateResult | typeof nothing {
  const {texts: {take: texts}} = view;
  const code = codeOf(block, view);
  if (!code) return nothing;
  const [name, about] = texts.blocks[block];
  return html`<section class="code">
    <div class="head">
      <h3 id="code-${block}-name">${name}</h3>
      <button type="button" aria-label="${texts.copy}: ${name}" @click=${() => copy(`code-${block}`, name)}>${texts.copy}</button>
    </div>
    <p class="hint">${about}</p>
    <pre tabindex="0" id="code-${block}" aria-labelledby="code-${block}-name" role="group"><code>${code}</code></pre>
    ${remark(block, view)}
  </section>`;
}
