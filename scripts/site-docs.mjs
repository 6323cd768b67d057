/** Makes pages of the project's Markdown, in dist/site/docs: README.md and all that it leads to, in the order in which one comes to it. */
import {copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, posix} from 'node:path';
import {Marked} from 'marked';
import {escapeHtml} from '../src/site/builder/markup.ts';

const START = 'README.md';
const TO = 'dist/site/docs';
/** Files that are shipped as they are. */
const PICTURE = /\.(png|svg|webp)$/;
const LANGUAGES = {Finnish: 'fi', Swedish: 'sv'};

/** Where a document stands in the site: docs/feeds/ptv.md is feeds/ptv.html. */
const pathOf = (source) => (source === START ? 'index.html' : source.replace(/^docs\//, '').replace(/\.md$/, '.html'));
const isPage = (source) => source.endsWith('.md') && existsSync(source);

/** As GitHub makes them, for links between documents. */
const anchorOf = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');

/** @typedef {{source: string, title: string, body: string, leadsTo: Set<string>}} Document `source` is the path of the Markdown */

/** Where a link of a document leads in the site; undefined when that is a file that is not there. Takes note of what is. */
function lead({source, leadsTo}, href) {
  if (/^(https?:|mailto:|#)/.test(href)) return href;
  const [, path, hash = ''] = /^([^#]*)(#.*)?$/.exec(href) ?? [];
  const target = posix.join(posix.dirname(source), path);
  if (!isPage(target) && !PICTURE.test(target)) return undefined;
  leadsTo.add(target);
  return posix.relative(posix.dirname(pathOf(source)), pathOf(target)) + hash;
}

/** What may be wider than a phone is scrolled, also by keys. */
function scrolled({header, rows}, tablecell) {
  // An empty corner heads nothing.
  const head = header.map((cell) => tablecell({...cell, header: cell.text !== ''})).join('');
  const body = rows.map((row) => `<tr>${row.map(tablecell).join('')}</tr>`).join('\n');
  const name = escapeHtml(header.map(({text}) => text.replaceAll('`', '')).filter(Boolean).join(', '));
  return `<div class="scroll" tabindex="0" role="group" aria-label="${name}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>\n`;
}

/** HTML as our pages need it; the document's title is its first heading. */
function rendererOf(document) {
  let lang = '';
  return {
    heading({tokens, depth, text}) {
      if (depth === 1) document.title = text.replaceAll('`', '');
      lang = LANGUAGES[/\bin (Finnish|Swedish)\b/i.exec(text)?.[1]] ?? '';
      return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    link({href, tokens}) {
      const words = this.parser.parseInline(tokens);
      const to = lead(document, href);
      return to === undefined ? words : `<a href="${escapeHtml(to)}">${words}</a>`;
    },
    image: ({href, text}) => `<img src="${escapeHtml(lead(document, href) ?? href)}" alt="${escapeHtml(text)}" loading="lazy">`,
    blockquote({tokens}) {
      return `<blockquote${lang && ` lang="${lang}"`}>${this.parser.parse(tokens)}</blockquote>\n`;
    },
    code: ({text}) => `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>\n`,
    table(token) {
      return scrolled(token, (cell) => this.tablecell(cell));
    },
  };
}

/**
 * Links are led to the pages; those to files that are not in the site are words alone.
 * @param {string} source
 * @returns {Document}
 */
function readDocument(source) {
  const document = {source, title: '', body: '', leadsTo: new Set()};
  document.body = new Marked({renderer: rendererOf(document)}).parse(readFileSync(source, 'utf8'));
  return document;
}

/** README.md and what it leads to, and what that leads to. @returns {Document[]} */
function readAll() {
  const found = new Map();
  const waiting = [START];
  for (const source of waiting) {
    if (found.has(source)) continue;
    const document = readDocument(source);
    found.set(source, document);
    waiting.push(...[...document.leadsTo].filter(isPage));
  }
  return [...found.values()];
}

function page({source, title, body}, all) {
  const here = posix.dirname(pathOf(source));
  const to = (path) => posix.relative(here, path) || '.';
  const links = all.map((other) => {
    const current = other.source === source ? ' aria-current="page"' : '';
    const name = other.source === START ? 'Overview' : other.title;
    return `<li><a href="${to(pathOf(other.source))}"${current}>${escapeHtml(name)}</a></li>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="description" content="Documentation of Tarjotin: ${escapeHtml(title)}">
  <meta name="color-scheme" content="light dark">
  <title>${escapeHtml(title)} – Tarjotin</title>
  <link rel="icon" href="${to('icon.svg')}" type="image/svg+xml">
  <link rel="stylesheet" href="${to('docs.css')}">
</head>
<body>
  <a class="skip" href="#content">Skip to content</a>
  <header class="top">
    <div class="wrap">
      <p class="name"><span class="tray" aria-hidden="true"></span><a href="${to('../index.html')}">Tarjotin</a></p>
      <nav aria-label="Pages"><ul><li><a href="${to('../esimerkki.html')}">Example page</a></li><li><a href="${to('../tarkista.html')}?lang=en">Check a feed</a></li></ul></nav>
    </div>
  </header>
  <div class="wrap columns">
    <main id="content" tabindex="-1">
${body}
    </main>
    <nav class="documents" aria-labelledby="documents"><h2 id="documents">Documentation</h2><ul>${links.join('')}</ul></nav>
  </div>
</body>
</html>
`;
}

function copy(source, path) {
  const target = join(TO, path);
  mkdirSync(dirname(target), {recursive: true});
  copyFileSync(source, target);
}

const documents = readAll();
for (const document of documents) {
  const target = join(TO, pathOf(document.source));
  mkdirSync(dirname(target), {recursive: true});
  writeFileSync(target, page(document, documents));
  for (const picture of document.leadsTo) if (PICTURE.test(picture)) copy(picture, pathOf(picture));
}
writeFileSync(join(TO, 'docs.css'), readFileSync('src/site/site.css', 'utf8') + readFileSync('src/site/docs.css', 'utf8'));
copy('src/site/icon.svg', 'icon.svg');
