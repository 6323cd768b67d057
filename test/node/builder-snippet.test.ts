/** What the builder writes, without a page: snippets, policies, colours, and the state in the address. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {LANGUAGES} from '../../src/lib/page-language.js';
import {type Choices, KEYS, readChoices, writeChoices, writeFilter} from '../../src/site/builder/choices.js';
import {COLOURS, contrast, paintedAccent, wholeColour} from '../../src/site/builder/colours.js';
import {BLOCKS, fillIn, loadInstructions, otherWays, type System} from '../../src/site/builder/instructions.js';
import {directivesOf, policyText} from '../../src/site/builder/policy.js';
import {elementTag, embedAddress, iframeTag, isExample, linkTag, placeholder, scriptTag, type Site} from '../../src/site/builder/snippet.js';
import {TEXTS} from '../../src/site/builder/texts.js';
import {leastContrasts, styleSheet, THEMES} from '../../src/site/builder/themes.js';
import {OPTIONS} from '../../src/site/builder/widgets.js';
import {parseFilters} from '../../src/store/finder-state.js';

const SITE: Site = {base: 'https://widgets.example/', version: '1.2.3', integrity: 'sha384-abc'};
const WORDS = TEXTS.en.words.finder;
const FEED = 'https://feeds.example/a.json';

const chosen = (values: Readonly<Record<string, string>> = {}): Choices => readChoices(new URLSearchParams(values));

describe('the snippet', () => {
  test('is a script and an element with what differs from the ordinary', () => {
    const choices = chosen({src: FEED, facets: 'theme municipality', lock: 'theme', layout: 'cards', 'page-size': '10', 'json-ld': 'on', storage: 'on'});
    assert.equal(scriptTag(choices, SITE), '<script src="https://widgets.example/1/tarjotin.js" async></script>');
    assert.equal(elementTag(choices, SITE, WORDS), `<tarjotin-finder
  src="https://feeds.example/a.json"
  facets="theme municipality"
  lock="theme"
  layout="cards"
  page-size="10"
  json-ld>
  <p>${WORDS.instead}</p>
</tarjotin-finder>`);
  });

  test('of an exact version has its hash, and the language asked for', () => {
    const tag = scriptTag(chosen({version: 'exact', 'data-lang': 'sv'}), SITE);
    assert.match(tag, /src="https:\/\/widgets\.example\/1\.2\.3\/tarjotin\.js"\s+integrity="sha384-abc"\s+crossorigin="anonymous"\s+data-lang="sv"\s+async/);
  });

  test('of several feeds has them all; words that are no address of a feed are left out', () => {
    const tag = elementTag(chosen({src: `${FEED}\n feeds.example/b.json javascript:alert(1) data:text/html,x https://user:secret@c.example/`}), SITE, WORDS);
    assert.match(tag, /src="https:\/\/feeds\.example\/a\.json https:\/\/feeds\.example\/b\.json"/);
  });

  test('of the forms has the receiver, and a form of ours from the folder of the script', () => {
    const tag = elementTag(chosen({widget: 'feedback', form: 'page-feedback', endpoint: 'https://palaute.example/answers/a', version: 'exact'}), SITE, WORDS);
    assert.match(tag, /form="https:\/\/widgets\.example\/1\.2\.3\/forms\/page-feedback\.json"\s+endpoint="https:\/\/palaute\.example\/answers\/a"/);
    assert.match(elementTag(chosen({widget: 'comments', endpoint: 'https://palaute.example/comments', thread: 'a'}), SITE, WORDS), /thread="a"\s+endpoint="https:\/\/palaute\.example\/comments"/);
  });

  test('says so while something of the example is in it', () => {
    assert.equal(isExample(chosen(), SITE), true);
    assert.equal(isExample(chosen({src: FEED}), SITE), false);
    assert.equal(isExample(chosen({widget: 'comments', endpoint: 'https://palaute.example/comments'}), SITE), true);
    assert.equal(isExample(chosen({widget: 'feedback', endpoint: 'ftp://palaute.example/'}), SITE), true);
    assert.equal(isExample(chosen({widget: 'feedback', endpoint: 'https://palaute.example/answers/a'}), SITE), false);
  });

  test('as a div, a link and an iframe says the same', () => {
    const choices = chosen({src: FEED, lock: 'theme', 'json-ld': 'on', fallback: 'yhdistys.example/toiminta', 'data-lang': 'en', theme: 'light', accent: '#aa0000'});
    assert.match(placeholder(choices, SITE, WORDS), /^<div\s+data-tarjotin="finder"\s+data-src="https:\/\/feeds\.example\/a\.json"\s+data-lock="theme"\s+data-json-ld="">\s+<a href="https:\/\/yhdistys\.example\/toiminta">/);
    assert.match(linkTag(choices, SITE, WORDS), /^<a\s+href="https:\/\/yhdistys\.example\/toiminta"\s+data-tarjotin="finder"/);
    const {pathname, searchParams} = new URL(embedAddress(choices, SITE));
    assert.equal(pathname, '/1/embed.html');
    assert.deepEqual(Object.fromEntries(searchParams), {widget: 'finder', src: FEED, lock: 'theme', 'json-ld': 'on', lang: 'en', 'color-scheme': 'light', accent: '#aa0000'});
    assert.match(iframeTag(choices, SITE, WORDS), /&amp;lock=theme[^]*title="Search for activities"/);
  });
});

const HOSTILE = '"><img src=x onerror=alert(1)>&<script>alert(2)</script>\'';

describe('hostile words', () => {
  test('stand in every attribute as its value and nothing else', () => {
    for (const widget of OPTIONS.widget) {
      const choices = chosen({...Object.fromEntries(KEYS.map((key) => [key, HOSTILE])), widget, src: `https://feeds.example/?${HOSTILE}`});
      for (const text of [scriptTag(choices, SITE), elementTag(choices, SITE, WORDS), placeholder(choices, SITE, WORDS), linkTag(choices, SITE, WORDS), iframeTag(choices, SITE, WORDS)]) {
        // What is left without tags of ours and their quoted values.
        assert.match(text.replace(/<\/?(script|tarjotin-\w+|div|iframe|a|p)((\s+[\w-]+(="[^"<>]*")?)*)>/g, ''), /^[^<>"]*$/, text);
      }
      assert.doesNotMatch(styleSheet(choices), /[<>]/);
    }
  });

  test('in a link in its place are no link', () => {
    assert.doesNotMatch(elementTag(chosen({fallback: 'javascript:alert(1)'}), SITE, WORDS), /href/);
    assert.match(elementTag(chosen({fallback: 'info@yhdistys.example'}), SITE, WORDS), /href="mailto:info@yhdistys\.example"/);
  });
});

describe('the state in the address', () => {
  test('comes back as it was, and is empty when nothing is chosen', () => {
    assert.equal(writeChoices(chosen()).toString(), '');
    const values = {widget: 'calendar', src: FEED, layout: 'next', theme: 'dark', accent: '#aa0000', filter: 'municipality=Jyväskylä', page: 'nasty'};
    assert.deepEqual(Object.fromEntries(writeChoices(chosen(values))), values);
  });

  test('what cannot be is not chosen', () => {
    const {widget, layout, facets, example, src} = chosen({widget: 'bomb', layout: 'next', facets: 'theme bomb', example: 'bomb', src: 'x'.repeat(5_000)});
    assert.deepEqual({widget, layout, facets, example, src}, {widget: 'finder', layout: 'full', facets: 'theme', example: 'oma', src: ''});
  });

  test('filters are readable, and read as they were chosen', () => {
    const filters = {municipality: ['Jyväskylä', 'A & B=C+D #1 100 %'], organization: ['org/1']};
    assert.match(writeFilter(filters), /^municipality=Jyväskylä&/);
    assert.deepEqual(parseFilters(writeFilter(filters)), filters);
  });
});

describe('the policy', () => {
  test('names the servers of the script and of the feeds, also those that a feed sends on to', () => {
    assert.equal(policyText(directivesOf(chosen({src: FEED}), SITE, ['https://feeds.example', 'https://api.example'])),
      'script-src https://widgets.example;\nconnect-src https://feeds.example https://api.example;\nimg-src https://feeds.example https://api.example;');
  });

  test('of forms names the receiver, and no pictures', () => {
    assert.equal(policyText(directivesOf(chosen({widget: 'feedback', endpoint: 'https://palaute.example/answers/a'}), SITE)),
      'script-src https://widgets.example;\nconnect-src https://widgets.example https://palaute.example;');
  });

  test('of an iframe names the frame alone', () => assert.equal(policyText(directivesOf(chosen({into: 'iframe'}), SITE)), 'frame-src https://widgets.example;'));
});

describe('colours', () => {
  test('contrast is that of WCAG', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
    assert.equal(contrast('#ffffff', '#767676').toFixed(2), '4.54');
  });

  test('are read as people write them', () => {
    assert.deepEqual(['#0B5270', '0b5270', '#abc', 'red', '#12345', ''].map(wholeColour), ['#0b5270', '#0b5270', '#aabbcc', undefined, undefined, undefined]);
  });

  test('an accent is painted readable, as the widgets do; one that is readable stays', () => {
    assert.equal(paintedAccent('#0b5270', 'light'), '#0b5270');
    for (const accent of ['#ffff00', '#00ff00', '#ff00ff', '#808080', '#ffffff', '#000000', '#0000ff']) {
      assert.ok(contrast(paintedAccent(accent, 'light'), '#ffffff') >= 4.5, accent);
      assert.ok(contrast(paintedAccent(accent, 'dark'), '#121212') >= 4.5, accent);
    }
  });

  test('of a page that may be dark are counted in the scheme where they are worst', () => {
    const worst = (values: Readonly<Record<string, string>>) => Object.fromEntries(leastContrasts(chosen(values)).map(({name, scheme, isEnough}) => [name, `${scheme} ${isEnough}`]));
    assert.equal(worst({surface: '#ffffff'}).text, 'dark false');
    assert.equal(worst({surface: '#ffffff', theme: 'light'}).text, 'light true');
    assert.ok(leastContrasts(chosen()).every(({isEnough}) => isEnough));
  });

  test('of the themes are those of their files', () => {
    for (const name of ['light', 'dark', 'contrast'] as const) {
      const css = readFileSync(`src/styles/themes/${name === 'light' ? 'default' : name}.css`, 'utf8');
      assert.ok(css.includes(`color-scheme: ${THEMES[name].scheme ?? ''};`));
      const written = Object.fromEntries([...css.matchAll(/--tarjotin-([\w-]+): (#\w+);/g)].map(([, property = '', value = '']) => [property, wholeColour(value)]));
      if (name !== 'light') assert.deepEqual({...THEMES[name].palette}, written);
    }
  });

  test('come as a rule for the element; nothing where the theme is the page’s own', () => {
    assert.equal(styleSheet(chosen()), '');
    assert.equal(styleSheet(chosen({accent: 'a00', text: 'red'})), 'tarjotin-finder {\n  --tarjotin-accent: #aa0000;\n}');
    assert.match(styleSheet(chosen({theme: 'dark', surface: '#202020', widget: 'calendar'})), /^tarjotin-calendar \{\n {2}color-scheme: dark;\n[^]*background: #202020;[^]*--tarjotin-surface: #202020;/);
  });
});

describe('words and instructions', () => {
  for (const language of LANGUAGES) {
    test(`in ${language}: each system has its steps, and each piece of code its name`, async () => {
      const instructions = await loadInstructions(language);
      for (const system of OPTIONS.into) {
        assert.ok(instructions[system].steps.length >= 3, system);
        assert.ok(instructions[system].filter, system);
        for (const block of [...BLOCKS[system], ...otherWays(system)]) assert.ok(TEXTS[language].take.blocks[block][0]);
        for (const step of instructions[system].steps) assert.equal(step.split('`').length % 2, 1, step);
      }
      assert.ok(COLOURS.every((name) => TEXTS[language].looks.colourNames[name]));
    });
  }

  test('Drupal is told the attributes that this snippet has', () => {
    assert.equal(fillIn('{allowed}', 'tarjotin-finder', [['src', 'a'], ['json-ld']]), '<div data-tarjotin data-src data-json-ld>');
  });

  test('no system is without code', () => assert.ok((Object.keys(BLOCKS) as System[]).every((system) => BLOCKS[system].length > 0)));

  test('the page without its script says what the page says', () => {
    const page = readFileSync('index.html', 'utf8').replace(/\s+/g, ' ');
    for (const text of [TEXTS.fi.title, TEXTS.fi.lead, TEXTS.fi.documentTitle]) assert.ok(page.includes(text), text);
  });
});
